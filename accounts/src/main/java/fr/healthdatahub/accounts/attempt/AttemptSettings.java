package fr.healthdatahub.accounts.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many sign-ins may fail within 15 minutes. */
@ApplicationScoped
class AttemptSettings {
  /** Failures of one account before it must wait. */
  @Inject
  @ConfigProperty(name = "hub.sign-in.failures-per-account", defaultValue = "5")
  int perAccount;

  /** Failures from one network address before it must wait. */
  @Inject
  @ConfigProperty(name = "hub.sign-in.failures-per-address", defaultValue = "5")
  int perAddress;

  int perAccount() {
    return perAccount;
  }

  int perAddress() {
    return perAddress;
  }
}
