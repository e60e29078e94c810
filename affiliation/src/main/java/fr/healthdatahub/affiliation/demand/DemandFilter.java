package fr.healthdatahub.affiliation.demand;

import java.util.Set;

/**
 * Which demands a list holds.
 *
 * @param status null for all
 * @param ownerId null for anybody's
 * @param confidentiality null for all
 */
public record DemandFilter(
    DemandStatus status, String ownerId, Set<Confidentiality> confidentiality) {}
