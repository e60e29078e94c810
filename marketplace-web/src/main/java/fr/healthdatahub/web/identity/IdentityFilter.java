package fr.healthdatahub.web.identity;

import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.token.TokenIdentity;
import fr.healthdatahub.accounts.token.Tokens;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The one mechanism that decides who calls: a token on the API, a session on pages. On the API a
 * session may only read, for the pages' own downloads; a cookie never authorises a write there.
 */
public class IdentityFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Request attribute that says that a token was sent and is worth nothing. */
  public static final String INVALID_TOKEN = "hub.invalid-token";

  private static final String BEARER = "Bearer ";
  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Inject transient Caller caller;
  @Inject transient Sessions sessions;
  @Inject transient Tokens tokens;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean api = request.getServletPath().startsWith("/api/");
    if (api && request.getHeader("Authorization") != null) {
      byToken(request);
    } else if (!api || READS.contains(request.getMethod())) {
      SessionCookie.of(request)
          .flatMap(sessions::personOf)
          .ifPresent(session -> caller.bySession(session.personId(), session.sessionId()));
    }
    if (api) {
      chain.doFilter(request, response);
      return;
    }
    String sessionId = caller.sessionId();
    PageSession.check(request, sessionId);
    try {
      chain.doFilter(request, response);
    } finally {
      PageSession.note(request, sessionId);
    }
  }

  private void byToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return;
    }
    Optional<TokenIdentity> identity =
        tokens.authenticate(header.substring(BEARER.length()).strip());
    if (identity.isPresent()) {
      caller.byToken(identity.get());
    } else {
      request.setAttribute(INVALID_TOKEN, Boolean.TRUE);
    }
  }
}
