package fr.healthdatahub.affiliation.demand;

/** A demand is being erased; whoever holds rows of it removes them in this transaction. */
public record DemandErased(String demandId) {}
