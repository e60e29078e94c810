package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.affiliation.candidate.Commitments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;

/** Tells matching what proposals bind researchers to. */
@ApplicationScoped
@Transactional
public class OpenProposals implements Commitments {
  @Inject ProposalRepository proposals;

  @Override
  public Map<String, Integer> besides(String demandId) {
    return proposals.openBesides(demandId);
  }

  @Override
  public Set<String> muting(String ownerId, String institutionId) {
    return proposals.muting(ownerId, institutionId);
  }
}
