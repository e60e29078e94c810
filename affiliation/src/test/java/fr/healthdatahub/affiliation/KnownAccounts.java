package fr.healthdatahub.affiliation;

import fr.healthdatahub.affiliation.candidate.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts that a test makes up. */
@ApplicationScoped
public class KnownAccounts implements Accounts {
  private final Map<String, String> emails = new ConcurrentHashMap<>();

  /** Lets an account have an address. */
  public void add(String personId, String email) {
    emails.put(personId, email);
  }

  @Override
  public Map<String, String> emails(Collection<String> personIds) {
    Map<String, String> known = new HashMap<>(emails);
    known.keySet().retainAll(personIds);
    return known;
  }
}
