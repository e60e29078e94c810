/** Experts and demands as files of JSON, one a line. */
package fr.healthdatahub.affiliation.exchange;
