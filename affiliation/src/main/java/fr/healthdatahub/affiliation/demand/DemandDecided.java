package fr.healthdatahub.affiliation.demand;

/**
 * The Hub published a demand or refused it; whoever tells its owner does so in this transaction.
 */
public record DemandDecided(DemandView demand) {}
