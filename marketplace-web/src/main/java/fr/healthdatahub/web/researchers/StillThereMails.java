package fr.healthdatahub.web.researchers;

import fr.healthdatahub.accounts.mail.Mails;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.affiliation.researcher.ReconfirmationMails;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The mail that asks a researcher whether they are still there, in their language. */
@ApplicationScoped
class StillThereMails implements ReconfirmationMails {
  @Inject Mails mails;
  @Inject People people;

  @Override
  public void ask(String personId, long days) {
    if (people.names(List.of(personId)).isEmpty()) {
      return; // The account is gone; nobody answers.
    }
    PersonView to = people.get(personId);
    mails.queue(
        to.email(),
        Words.of("mail.still-there.subject", to.locale()),
        Words.of(
            "mail.still-there.body",
            to.locale(),
            to.displayName(),
            mails.link(to.locale(), "/researchers/me"),
            days));
  }
}
