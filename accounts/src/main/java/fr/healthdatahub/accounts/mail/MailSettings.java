package fr.healthdatahub.accounts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail leaves the Hub, and where its links lead. */
@ApplicationScoped
class MailSettings {
  /** The mail server's name; without it mails are written to the outbox in the home folder. */
  @Inject
  @ConfigProperty(name = "hub.smtp.host")
  Optional<String> host;

  /** The mail server's port. */
  @Inject
  @ConfigProperty(name = "hub.smtp.port", defaultValue = "587")
  int port;

  /** The user name at the mail server, if it wants one. */
  @Inject
  @ConfigProperty(name = "hub.smtp.user")
  Optional<String> user;

  /** The password at the mail server. */
  @Inject
  @ConfigProperty(name = "hub.smtp.password")
  Optional<String> password;

  /** The sender's address. */
  @Inject
  @ConfigProperty(name = "hub.smtp.from", defaultValue = "no-reply@hub.invalid")
  String from;

  /** Whether the connection must be encrypted with STARTTLS. */
  @Inject
  @ConfigProperty(name = "hub.smtp.starttls", defaultValue = "true")
  boolean startTls;

  /** The home folder, of which {@code outbox} takes mails when there is no mail server. */
  @Inject
  @ConfigProperty(name = "hub.home", defaultValue = ".hub")
  String home;

  /** The address under which people reach the portal. */
  @Inject
  @ConfigProperty(name = "hub.base-url", defaultValue = "http://127.0.0.1:8080")
  String baseUrl;

  Optional<String> host() {
    return host.filter(name -> !name.isBlank());
  }

  int port() {
    return port;
  }

  Optional<String> user() {
    return user.filter(name -> !name.isBlank());
  }

  Optional<String> password() {
    return password;
  }

  String from() {
    return from;
  }

  boolean startTls() {
    return startTls;
  }

  Path outbox() {
    return Path.of(home, "outbox");
  }

  String baseUrl() {
    return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }
}
