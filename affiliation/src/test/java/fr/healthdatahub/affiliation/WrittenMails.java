package fr.healthdatahub.affiliation;

import fr.healthdatahub.affiliation.contact.ContactMails;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.researcher.ReconfirmationMails;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what would have been mailed: an occasion and to whom. */
@ApplicationScoped
public class WrittenMails implements ContactMails, ReconfirmationMails {
  private final List<String> written = new CopyOnWriteArrayList<>();

  @Override
  public void proposed(ProposalView proposal, DemandView demand) {
    written.add("proposed " + proposal.personId());
  }

  @Override
  public void accepted(ProposalView proposal, DemandView demand) {
    written.add("accepted " + demand.ownerId());
  }

  @Override
  public void ask(String personId, long days) {
    written.add("asked " + personId);
  }

  /** All of them, the first first. */
  public List<String> written() {
    return List.copyOf(written);
  }
}
