/** The directory: researchers who chose to be found, with what everybody may see of them. */
package fr.healthdatahub.affiliation.directory;
