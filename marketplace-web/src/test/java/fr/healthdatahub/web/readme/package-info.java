/** What the README shows, done as it stands there. */
package fr.healthdatahub.web.readme;
