package fr.healthdatahub.web.candidates;

import fr.healthdatahub.accounts.mail.Mails;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.affiliation.contact.ContactMails;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Mails about proposals, in the language of who gets them. */
@ApplicationScoped
class ProposalMails implements ContactMails {
  @Inject Mails mails;
  @Inject People people;

  @Override
  public void proposed(ProposalView proposal, DemandView demand) {
    person(proposal.personId())
        .ifPresent(
            to ->
                send(
                    to,
                    "mail.proposed.subject",
                    proposal.message().isEmpty() ? "mail.proposed.body" : "mail.proposed-with.body",
                    demand.draft().title(),
                    mails.link(to.locale(), "/account#proposals"),
                    proposal.message()));
  }

  @Override
  public void accepted(ProposalView proposal, DemandView demand) {
    Optional<PersonView> researcher = person(proposal.personId());
    Optional<PersonView> owner = person(demand.ownerId());
    if (researcher.isPresent() && owner.isPresent()) {
      send(
          owner.get(),
          "mail.accepted.subject",
          "mail.accepted.body",
          demand.draft().title(),
          mails.link(owner.get().locale(), "/account#contacts"),
          researcher.get().displayName(),
          researcher.get().email());
    }
  }

  private void send(PersonView to, String subject, String body, String... told) {
    Locale locale = to.locale();
    Object[] words = new Object[told.length + 1];
    words[0] = to.displayName();
    System.arraycopy(told, 0, words, 1, told.length);
    mails.queue(to.email(), Words.of(subject, locale), Words.of(body, locale, words));
  }

  /** Nobody when the account is gone. */
  private Optional<PersonView> person(String id) {
    return people.names(List.of(id)).isEmpty() ? Optional.empty() : Optional.of(people.get(id));
  }
}
