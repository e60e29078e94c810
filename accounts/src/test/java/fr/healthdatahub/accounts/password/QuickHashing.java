package fr.healthdatahub.accounts.password;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Settings for tests that are about something else than how slow hashing is. */
@Alternative
@Priority(1)
@ApplicationScoped
public class QuickHashing extends PasswordSettings {
  @Override
  int iterations() {
    return 10;
  }
}
