package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.TokensApi;
import fr.healthdatahub.sdk.model.NewToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A token for an e-mail address and a password. */
final class SignIn {
  private SignIn() {}

  static Token token(
      Transport visitor,
      String email,
      String password,
      String name,
      List<String> scopes,
      int days) {
    NewToken wanted = new NewToken().name(name).scopes(scopes).expiresInDays(days);
    TokensApi api = new TokensApi(visitor.api());
    Map<String, String> headers = Map.of("Authorization", basic(email, password));
    for (int tries = 0; tries < 2; tries++) {
      String key = UUID.randomUUID().toString();
      String secret = visitor.call(() -> api.createToken(wanted, key, headers)).getSecret();
      // The second answer to one key comes without the secret: the first got lost on its way.
      if (secret != null) {
        return Token.of(secret);
      }
    }
    throw Answers.unexpected(200, null);
  }

  /** E-mail and password as a request carries them. */
  static String basic(String email, String password) {
    byte[] pair = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
