package fr.healthdatahub.web.personal;

import fr.healthdatahub.openapi.model.AccountExport;
import java.util.Locale;

/** What one feature holds of people: it hands over and erases the same. */
public interface PersonalData {
  /** Adds all that the feature holds of a person, for themselves. */
  void export(String personId, Locale locale, AccountExport export);

  /** Erases all of it, in the transaction that erases the account; files follow the commit. */
  void erase(String personId);
}
