package fr.healthdatahub.web.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.accounts.token.TokenSecret;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.Token;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A confirmed account on the shared PostgreSQL portal, with the password of the demo accounts. */
public final class TestPerson {
  /** All scopes that a token may have. */
  public static final List<String> ALL_SCOPES =
      List.of(
          "account",
          "challenges:read",
          "challenges:organise",
          "submissions:read",
          "submissions:write",
          "samples:read",
          "samples:generate",
          "affiliation:read",
          "affiliation:write",
          "affiliation:match");

  private final String id = UUID.randomUUID().toString();
  private final String email;
  private Hub hub;

  private TestPerson(String email) {
    this.email = email;
  }

  /** Adds an account under a name that no other test uses. */
  public static TestPerson add(String name) {
    TestPerson person = new TestPerson(UUID.randomUUID() + "@example.org");
    int rows =
        database()
            .update(
                "insert into accounts.person"
                    + " (id, email, display_name, password_hash, locale, created_at, confirmed_at)"
                    + " select ?, ?, ?, password_hash, 'en', now(), now()"
                    + " from accounts.person where email = 'participant@demo.hub'",
                person.id,
                person.email,
                name);
    if (rows != 1) {
      throw new IllegalStateException("No demo account to take the password from");
    }
    return person;
  }

  public String id() {
    return id;
  }

  public String email() {
    return email;
  }

  /** Lets the person hold a role of the Hub. */
  public TestPerson withRole(String role) {
    database()
        .update(
            "insert into accounts.role_grant (id, person_id, role, granted_at)"
                + " values (?, ?, ?, now())",
            UUID.randomUUID().toString(),
            id,
            role);
    return this;
  }

  /** Lets the person have accepted a challenge's rules, and organise it or not. */
  public TestPerson inChallenge(String slug, boolean organiser) {
    database()
        .update(
            "insert into challenges.participation"
                + " (challenge_id, person_id, organiser, rules_accepted_at)"
                + " select id, ?, ?, now() from challenges.challenge where slug = ?",
            id,
            organiser,
            slug);
    return this;
  }

  /**
   * A connection that may do all that the person may. Its token is not asked for with the password:
   * the tests of tokens do that, and hashing takes longer than most tests.
   */
  public synchronized Hub hub() {
    if (hub == null) {
      String secret = TokenSecret.random();
      database()
          .update(
              "insert into accounts.token"
                  + " (id, person_id, name, fingerprint, scopes, created_at, expires_at)"
                  + " values (?, ?, 'tests', ?, ?, now(), now() + interval '1 day')",
              UUID.randomUUID().toString(),
              id,
              Secrets.fingerprint(secret),
              String.join(" ", ALL_SCOPES));
      hub = Hub.connect(SharedPortal.onPostgres().url().toString(), Token.of(secret));
    }
    return hub;
  }

  /** A new token of these scopes, as the API gives it: {@code id} and {@code secret}. */
  public JsonNode token(List<String> scopes) {
    try {
      ObjectMapper json = new ObjectMapper();
      byte[] wanted =
          json.writeValueAsBytes(Map.of("name", "one", "scopes", scopes, "expiresInDays", 1));
      HttpRequest request =
          HttpRequest.newBuilder(SharedPortal.onPostgres().url().resolve("/api/v1/tokens"))
              .header("Authorization", "Bearer " + hub().token().secret())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(wanted))
              .build();
      return json.readTree(
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret of a new session, as the sign-in page would put it into the cookie. */
  public String session() {
    String secret = Secrets.random();
    database()
        .update(
            "insert into accounts.session (id, person_id, fingerprint, user_agent, address,"
                + " created_at, last_seen_at, expires_at)"
                + " values (?, ?, ?, 'tests', '127.0.0.1', now(), now(), now() + interval '1 day')",
            UUID.randomUUID().toString(),
            id,
            Secrets.fingerprint(secret));
    return secret;
  }

  private static Database database() {
    return SharedPortal.postgresDatabase();
  }
}
