/** Codes of French health data: which are known, and what they cost. */
package fr.healthdatahub.samples.nomenclature;
