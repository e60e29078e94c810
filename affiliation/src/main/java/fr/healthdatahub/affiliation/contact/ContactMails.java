package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.affiliation.demand.DemandView;

/** Tells people by e-mail what happened to them; called in the transaction that makes it happen. */
public interface ContactMails {
  /** The researcher is asked. */
  void proposed(ProposalView proposal, DemandView demand);

  /** The owner of the demand learns who agreed. */
  void accepted(ProposalView proposal, DemandView demand);
}
