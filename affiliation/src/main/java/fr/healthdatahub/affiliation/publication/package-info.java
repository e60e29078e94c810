/** Reads what researchers paste or upload about their work into publications. */
package fr.healthdatahub.affiliation.publication;
