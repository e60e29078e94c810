package fr.healthdatahub.web.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that holds a session's secret. */
public final class SessionCookie {
  private static final String NAME = "hub_session";
  private static final int LONGEST_SECONDS = 30 * 24 * 3600;

  private SessionCookie() {}

  /** The secret in a request, if there is one. */
  public static Optional<String> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Hands a session's secret to the browser. */
  public static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
    response.addCookie(cookie(request, secret, LONGEST_SECONDS));
  }

  /** Makes the browser forget. */
  public static void take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
  }

  private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
