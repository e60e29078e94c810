package fr.healthdatahub.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses for people: {@code /fr/…} and {@code /en/…} show a page, the same path without a
 * language leads to the visitor's.
 */
public class PageRoutes extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Request attributes that a page reads. */
  static final String PATH = "hub.path";

  public static final String LANGUAGE = "hub.language";
  public static final String SLUG = "hub.slug";
  public static final String TAB = "hub.tab";

  static final Pattern LOCALISED = Pattern.compile("/(fr|en)(/.*)?");
  static final Pattern CHALLENGE =
      Pattern.compile(
          "/challenges/([A-Za-z0-9-]{1,80})"
              + "(?:/(data|rules|evaluation|leaderboard|submissions))?");
  private static final Map<String, String> VIEWS =
      Map.of(
          "/", "/views/home.xhtml",
          "/challenges", "/views/challenges/list.xhtml",
          "/sign-in", "/views/accounts/sign-in.xhtml",
          "/register", "/views/accounts/register.xhtml",
          "/confirm", "/views/accounts/confirm.xhtml",
          "/forgot-password", "/views/accounts/forgot-password.xhtml",
          "/reset-password", "/views/accounts/reset-password.xhtml",
          "/account", "/views/accounts/account.xhtml",
          "/administration", "/views/administration/roles.xhtml",
          "/administration/audit", "/views/administration/audit.xhtml");
  private static final Set<String> UNTOUCHED =
      Set.of(
          "api",
          "docs",
          "webjars",
          "theme",
          "calendar",
          "jakarta.faces.resource",
          "openapi.yaml",
          "robots.txt",
          "sitemap.xml");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String uri = request.getRequestURI();
    int end = uri.indexOf('/', 1);
    if (UNTOUCHED.contains(uri.substring(1, end < 0 ? uri.length() : end))) {
      chain.doFilter(request, response);
      return;
    }
    if (LOCALISED.matcher(uri).matches()) {
      chain.doFilter(request, response);
    } else if (view(uri) != null) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      response.setHeader("Vary", "Accept-Language");
      response.sendRedirect("/" + preferred(request) + uri + query);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** French unless the visitor's browser prefers English or another language. */
  static String preferred(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
            || "fr".equals(request.getLocale().getLanguage())
        ? "fr"
        : "en";
  }

  static String view(String path) {
    String trimmed =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return CHALLENGE.matcher(trimmed).matches()
        ? "/views/challenges/challenge.xhtml"
        : VIEWS.get(trimmed);
  }
}
