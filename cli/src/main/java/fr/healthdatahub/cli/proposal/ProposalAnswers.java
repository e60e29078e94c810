package fr.healthdatahub.cli.proposal;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.cli.Fields;
import fr.healthdatahub.sdk.model.Contact;
import fr.healthdatahub.sdk.model.Proposal;

/** What all commands share that end with a proposal as it is now. */
abstract class ProposalAnswers extends ClientCommand {
  /** Prints it; answers that all went well. */
  int told(Proposal proposal) {
    if (!printed(proposal)) {
      line(proposal.getDemandTitle());
      new Fields()
          .add("state", ClientWords.of("proposal." + proposal.getStatus()))
          .add("researcher", or(proposal.getResearcherName(), proposal.getResearcherId()))
          .add("message", proposal.getMessage())
          .add("reason", proposal.getReason())
          .add(
              "outcome",
              proposal.getOutcome() == null
                  ? ""
                  : ClientWords.of("outcome." + proposal.getOutcome()))
          .add("outcome-text", proposal.getOutcomeText())
          .add("owner-contact", contact(proposal.getOwner()))
          .add("researcher-contact", contact(proposal.getResearcher()))
          .add("id", proposal.getId())
          .lines()
          .forEach(this::line);
    }
    return 0;
  }

  static String contact(Contact contact) {
    return contact == null ? "" : contact.getName() + " <" + contact.getEmail() + ">";
  }

  static String or(String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
