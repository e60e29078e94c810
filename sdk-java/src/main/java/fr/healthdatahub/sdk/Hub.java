package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ChallengesApi;
import fr.healthdatahub.sdk.internal.MeApi;
import fr.healthdatahub.sdk.internal.StatusApi;
import fr.healthdatahub.sdk.internal.SubmissionsApi;
import fr.healthdatahub.sdk.internal.TokensApi;
import fr.healthdatahub.sdk.model.Challenge;
import fr.healthdatahub.sdk.model.ChallengeList;
import fr.healthdatahub.sdk.model.Me;
import fr.healthdatahub.sdk.model.NewToken;
import fr.healthdatahub.sdk.model.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A connection to a Hub. Safe to share between threads; faults that pass are tried again.
 *
 * <p>{@code Hub hub = Hub.connect("https://hub.example", Token.fromEnvironment());}
 */
public final class Hub {
  private final Transport transport;

  private Hub(Transport transport) {
    this.transport = transport;
  }

  /** Connects; nothing is sent before the first operation. */
  public static Hub connect(String url, Token token) {
    return new Hub(new Transport(url, token));
  }

  /**
   * Makes a token by e-mail and password, and connects with it.
   *
   * @param name what the token is called on the page My space
   * @param scopes what it may do
   * @param days how long it works, 1 to 365
   */
  public static Hub signIn(
      String url, String email, String password, String name, List<String> scopes, int days) {
    Transport visitor = new Transport(url, Token.none());
    String basic =
        Base64.getEncoder()
            .encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    NewToken wanted = new NewToken().name(name).scopes(scopes).expiresInDays(days);
    String secret =
        visitor
            .call(
                () ->
                    new TokensApi(visitor.api())
                        .createToken(wanted, Map.of("Authorization", "Basic " + basic)))
            .getSecret();
    return connect(url, Token.of(secret));
  }

  /** The token of this connection, to keep it. */
  public Token token() {
    return transport.token();
  }

  public Status status() {
    return transport.call(() -> new StatusApi(transport.api()).getStatus());
  }

  /** The person that the token stands for. */
  public Me me() {
    return transport.call(() -> new MeApi(transport.api()).getMe());
  }

  /** Ends a token at once. */
  public void revokeToken(String id) {
    transport.call(
        () -> {
          new TokensApi(transport.api()).revokeToken(id);
          return null;
        });
  }

  /** All challenges, the next to close first. */
  public List<Challenge> challenges() {
    ChallengesApi api = new ChallengesApi(transport.api());
    List<Challenge> all = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      ChallengeList part = transport.call(() -> api.listChallenges(null, null, from, 200, null));
      all.addAll(part.getItems());
      cursor = part.getNextCursor();
    } while (cursor != null);
    return all;
  }

  /** One challenge by its name; nothing is sent yet. */
  public ChallengeHandle challenge(String slug) {
    return new ChallengeHandle(transport, slug);
  }

  /** One submission by its id; nothing is sent yet. */
  public SubmissionHandle submission(String id) {
    return new SubmissionHandle(transport, new SubmissionsApi(transport.api()), id);
  }
}
