package fr.healthdatahub.affiliation.candidate;

import java.util.Collection;
import java.util.Map;

/** What candidates need to know about accounts; told by whoever keeps them. */
public interface Accounts {
  /** E-mail addresses by the id of the account; accounts that are gone are left out. */
  Map<String, String> emails(Collection<String> personIds);
}
