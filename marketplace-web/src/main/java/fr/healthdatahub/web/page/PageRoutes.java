package fr.healthdatahub.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
  public static final Pattern CHALLENGE =
      Pattern.compile(
          "/challenges/([A-Za-z0-9-]{1,80})"
              + "(?:/(data|rules|evaluation|leaderboard|submissions))?");
  private static final Pattern SAMPLE = Pattern.compile("/samples/([a-z0-9-]{1,60})");
  private static final Pattern GENERATION = Pattern.compile("/generations/([0-9a-f-]{36})");
  private static final Pattern RESEARCHER = Pattern.compile("/researchers/([0-9a-f-]{36})");
  private static final Pattern DEMAND = Pattern.compile("/demands/([0-9a-f-]{36})");
  private static final Pattern DEMAND_FORM = Pattern.compile("/demands/([0-9a-f-]{36})/edit");
  private static final Pattern CANDIDATES = Pattern.compile("/demands/([0-9a-f-]{36})/candidates");
  private static final Map<String, String> VIEWS =
      Map.ofEntries(
          Map.entry("/", "/views/home.xhtml"),
          Map.entry("/challenges", "/views/challenges/list.xhtml"),
          Map.entry("/samples", "/views/samples/list.xhtml"),
          Map.entry("/researchers", "/views/researchers/directory.xhtml"),
          Map.entry("/researchers/join", "/views/researchers/join.xhtml"),
          Map.entry("/researchers/me", "/views/researchers/me.xhtml"),
          Map.entry("/demands", "/views/demands/list.xhtml"),
          Map.entry("/demands/new", "/views/demands/form.xhtml"),
          Map.entry("/demands/assignment", "/views/candidates/assignment.xhtml"),
          Map.entry("/proposals", "/views/candidates/proposals.xhtml"),
          Map.entry("/skills/proposals", "/views/skills/proposals.xhtml"),
          Map.entry("/sign-in", "/views/accounts/sign-in.xhtml"),
          Map.entry("/register", "/views/accounts/register.xhtml"),
          Map.entry("/confirm", "/views/accounts/confirm.xhtml"),
          Map.entry("/forgot-password", "/views/accounts/forgot-password.xhtml"),
          Map.entry("/reset-password", "/views/accounts/reset-password.xhtml"),
          Map.entry("/account", "/views/accounts/account.xhtml"),
          Map.entry("/account/delete", "/views/accounts/delete.xhtml"),
          Map.entry("/administration", "/views/administration/roles.xhtml"),
          Map.entry("/administration/institutions", "/views/administration/institutions.xhtml"),
          Map.entry("/administration/audit", "/views/administration/audit.xhtml"));
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
      // Without a host: the one of the request may be anybody's invention.
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", "/" + preferred(request) + uri + query);
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
    if (CHALLENGE.matcher(trimmed).matches()) {
      return "/views/challenges/challenge.xhtml";
    }
    if (RESEARCHER.matcher(trimmed).matches()) {
      return "/views/researchers/researcher.xhtml";
    }
    if (SAMPLE.matcher(trimmed).matches()) {
      return "/views/samples/sample.xhtml";
    }
    if (GENERATION.matcher(trimmed).matches()) {
      return "/views/samples/generation.xhtml";
    }
    if (DEMAND.matcher(trimmed).matches()) {
      return "/views/demands/demand.xhtml";
    }
    if (CANDIDATES.matcher(trimmed).matches()) {
      return "/views/candidates/list.xhtml";
    }
    return DEMAND_FORM.matcher(trimmed).matches()
        ? "/views/demands/form.xhtml"
        : VIEWS.get(trimmed);
  }

  /**
   * Tells the page what its address names: a challenge and its tab, a sample, a generation, a
   * demand.
   */
  static void name(String path, HttpServletRequest request) {
    for (Pattern pattern :
        List.of(CHALLENGE, SAMPLE, GENERATION, RESEARCHER, DEMAND, DEMAND_FORM, CANDIDATES)) {
      Matcher named = pattern.matcher(path);
      if (named.matches()) {
        request.setAttribute(SLUG, named.group(1));
      }
    }
    Matcher challenge = CHALLENGE.matcher(path);
    if (challenge.matches()) {
      request.setAttribute(TAB, challenge.group(2) == null ? "overview" : challenge.group(2));
    }
  }
}
