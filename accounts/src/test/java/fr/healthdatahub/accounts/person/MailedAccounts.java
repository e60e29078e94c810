package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.AccountsTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;

/** Accounts whose messages a test reads. */
abstract class MailedAccounts extends AccountsTest {
  static final String OTHER_PASSWORD = "another long sentence";
  People people;
  SignIn signIn;

  @BeforeEach
  void find() {
    people = accounts.get(People.class);
    signIn = accounts.get(SignIn.class);
  }

  void register(String email) {
    people.register(email, "Paul Martin", PASSWORD, Locale.FRENCH, null);
  }

  String lastMail(String email, String column) {
    return accounts.query(
        "select %s from accounts.outgoing_mail where recipient = '%s' order by created_at desc"
            .formatted(column, email));
  }

  String mailedSecret(String email) {
    String body = lastMail(email, "body");
    int start = body.indexOf("token=") + "token=".length();
    return body.substring(start, start + 43);
  }
}
