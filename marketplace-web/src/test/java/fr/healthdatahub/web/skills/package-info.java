/** Tests of the tree of skills, and of what officers add to it. */
package fr.healthdatahub.web.skills;
