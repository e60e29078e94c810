package fr.healthdatahub.affiliation.candidate;

import java.util.Map;
import java.util.Set;

/** What researchers are bound to already; told by whoever keeps proposals. */
public interface Commitments {
  /**
   * How many demands each researcher takes or is asked to take, by id; those with none are left
   * out.
   *
   * @param demandId a demand that is not counted; null to count all
   */
  Map<String, Integer> besides(String demandId);

  /**
   * Researchers who want no more proposals from somebody.
   *
   * @param ownerId the account of who has a demand
   * @param institutionId null for none
   */
  Set<String> muting(String ownerId, String institutionId);
}
