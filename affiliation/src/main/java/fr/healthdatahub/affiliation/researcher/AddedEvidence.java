package fr.healthdatahub.affiliation.researcher;

/**
 * What became of evidence that was told.
 *
 * @param added entries that are new
 * @param completed entries of works that were known, which told something more
 * @param known entries that told nothing new
 */
public record AddedEvidence(int added, int completed, int known) {}
