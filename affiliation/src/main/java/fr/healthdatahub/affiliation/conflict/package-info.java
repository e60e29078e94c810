/** Conflicts of interest between a person and a demand or an application. */
package fr.healthdatahub.affiliation.conflict;
