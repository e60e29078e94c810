package fr.healthdatahub.web.demands;

import fr.healthdatahub.accounts.mail.Mails;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.affiliation.demand.DemandDecided;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Tells owners what became of their demands, in their language and in the deciding transaction. */
@ApplicationScoped
class DemandMails {
  @Inject Mails mails;
  @Inject People people;

  void tell(@Observes DemandDecided decided) {
    DemandView demand = decided.demand();
    if (people.names(List.of(demand.ownerId())).isEmpty()) {
      return; // erased meanwhile
    }
    PersonView owner = people.get(demand.ownerId());
    Locale locale = owner.locale();
    boolean published = demand.status() == DemandStatus.PUBLISHED;
    String subject = published ? "mail.demand-published.subject" : "mail.demand-refused.subject";
    String body = published ? "mail.demand-published.body" : "mail.demand-refused.body";
    mails.queue(
        owner.email(),
        Words.of(subject, locale),
        Words.of(
            body,
            locale,
            owner.displayName(),
            demand.draft().title(),
            mails.link(locale, "/demands/" + demand.id()),
            demand.reason() == null ? "" : demand.reason()));
  }
}
