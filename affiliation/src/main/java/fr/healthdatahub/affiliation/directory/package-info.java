/** The directory: researchers who chose to be found, as far as each circle may see them. */
package fr.healthdatahub.affiliation.directory;
