/** Demands matched with experts: filters, text, taxonomy, their sum, and why. Pure. */
package fr.healthdatahub.affiliation.matching;
