/** Candidates and proposals, through the SDK on both databases. */
package fr.healthdatahub.web.candidates;
