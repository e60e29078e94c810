package fr.healthdatahub.affiliation.researcher;

/** A researcher is being erased; whoever holds rows of theirs removes them in this transaction. */
public record ResearcherErased(String researcherId) {}
