package fr.healthdatahub.web.candidates;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.affiliation.candidate.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Tells matching the addresses of accounts. */
@ApplicationScoped
class AccountAddresses implements Accounts {
  @Inject People people;

  @Override
  public Map<String, String> emails(Collection<String> personIds) {
    return people.emails(personIds);
  }
}
