package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.SignIn;
import fr.healthdatahub.web.identity.ClientAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** E-mail and password of a request, by HTTP Basic. */
@RequestScoped
class BasicPassword {
  private static final String BASIC = "Basic ";

  @Inject SignIn signIn;
  @Inject HttpServletRequest request;
  @Inject ClientAddress address;

  /**
   * The person whose e-mail and password came; null when none came.
   *
   * @throws fr.healthdatahub.accounts.problem.AccountsProblem when they are wrong, as at sign-in
   */
  String personId() {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return null;
    }
    String pair;
    try {
      pair =
          new String(
              Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
              StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      pair = "";
    }
    int colon = pair.indexOf(':');
    return colon < 0
        ? signIn.authenticate("", "", address.text())
        : signIn.authenticate(pair.substring(0, colon), pair.substring(colon + 1), address.text());
  }
}
