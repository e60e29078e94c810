/** The clock of affiliation, and how instants are stored. */
package fr.healthdatahub.affiliation.time;
