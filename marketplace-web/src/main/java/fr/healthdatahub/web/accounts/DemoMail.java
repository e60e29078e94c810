package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.mail.Mails;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the messages of a Hub lie that somebody tries on their own machine. */
@Named
@RequestScoped
public class DemoMail {
  @Inject Mails mails;

  @Inject
  @ConfigProperty(name = "hub.demo", defaultValue = "false")
  boolean demo;

  /** Whether visitors are told of the outbox: who tries a Hub is also who runs it. */
  public boolean isInOutbox() {
    return demo && !mails.leave();
  }
}
