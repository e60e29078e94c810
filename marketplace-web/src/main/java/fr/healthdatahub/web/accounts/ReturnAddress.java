package fr.healthdatahub.web.accounts;

import fr.healthdatahub.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
  private static final String KEPT = "hub.return";
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
    String asked = request.getParameter(PARAMETER);
    return worthReturningTo(asked) ? asked : "/challenges";
  }

  /** Keeps the address while a mail is on its way that leads to another page of this browser. */
  void keep() {
    String asked = request.getParameter(PARAMETER);
    if (worthReturningTo(asked)) {
      request.getSession().setAttribute(KEPT, asked);
    }
  }

  /** The path of the sign-in page, which leads back to what {@link #keep} kept. */
  String keptSignIn() {
    HttpSession session = request.getSession(false);
    Object kept = session == null ? null : session.getAttribute(KEPT);
    return kept == null
        ? "/sign-in"
        : "/sign-in?" + PARAMETER + "=" + URLEncoder.encode((String) kept, StandardCharsets.UTF_8);
  }

  private String door(String door) {
    String asked = request.getParameter(PARAMETER);
    String back = worthReturningTo(asked) ? asked : language.getPath();
    return language.url(door)
        + (worthReturningTo(back)
            ? "?" + PARAMETER + "=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
            : "");
  }

  private static boolean worthReturningTo(String path) {
    return path != null
        && path.length() <= LONGEST
        && LOCAL.matcher(path).matches()
        && !DOORS.contains(path);
  }
}
