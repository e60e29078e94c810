package fr.healthdatahub.web.accounts;

import fr.healthdatahub.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where one goes back to after signing in. It is a path of the portal without its language, so it
 * can lead nowhere else.
 */
@Named
@RequestScoped
public class ReturnAddress {
  private static final String PARAMETER = "return";
  private static final Pattern LOCAL = Pattern.compile("(?:/[A-Za-z0-9_-]++)++");

  /** Matching takes stack a part of the path, and no page has a longer one. */
  private static final int LONGEST = 200;

  private static final Set<String> DOORS =
      Set.of("/sign-in", "/register", "/confirm", "/forgot-password", "/reset-password");

  @Inject Language language;
  @Inject HttpServletRequest request;

  /** The address of the sign-in page that leads back here. */
  public String getSignIn() {
    return door("/sign-in");
  }

  /** The address of the registration page that leads back here. */
  public String getRegister() {
    return door("/register");
  }

  /** Where to go once signed in. */
  String path() {
    return asked().orElse("/challenges");
  }

  /** The path to come back to that was asked for and is one of the portal. */
  Optional<String> asked() {
    return Optional.ofNullable(request.getParameter(PARAMETER))
        .filter(ReturnAddress::worthReturningTo);
  }

  /** The path of the sign-in page that leads on to a path, if that is one of the portal. */
  static String signInLeadingTo(Optional<String> path) {
    return "/sign-in"
        + path.filter(ReturnAddress::worthReturningTo).map(ReturnAddress::query).orElse("");
  }

  private String door(String door) {
    String back = asked().orElse(language.getPath());
    return language.url(door) + (worthReturningTo(back) ? query(back) : "");
  }

  private static String query(String path) {
    return "?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private static boolean worthReturningTo(String path) {
    return path != null
        && path.length() <= LONGEST
        && LOCAL.matcher(path).matches()
        && !DOORS.contains(path);
  }
}
