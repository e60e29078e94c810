/** The skills that the Hub knows, as people look for them. */
package fr.healthdatahub.web.skills;
