package fr.healthdatahub.web.platform;

import fr.healthdatahub.web.platform.Readiness.State;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The first thing every request meets: an id, the headers that protect people, and 503 while the
 * portal does not serve.
 */
public class Gate extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Request attribute and response header that name one request. */
  public static final String REQUEST_ID = "X-Request-Id";

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  /** All that anything here answers; the server's own error page knows fewer. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");

  private static final String STRICT_POLICY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private static final String PAGE_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  private static final String REFERENCE_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " script-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self';"
          + " frame-ancestors 'none'";

  @Inject transient Readiness readiness;
  @Inject transient Traffic traffic;
  @Inject transient Space space;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    traffic.seen();
    String id = UUID.randomUUID().toString();
    request.setAttribute(REQUEST_ID, id);
    protect(request, response, id);
    Set<String> methods = request.getRequestURI().startsWith("/api/") ? METHODS : PAGE_METHODS;
    if (!methods.contains(request.getMethod())) {
      response.setHeader("Allow", String.join(", ", methods));
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    if (isEncoded(request)) {
      Unavailable.answerEncoded(request, response);
      return;
    }
    if (!Addresses.isPlain(request)) {
      Unavailable.answerNothingHere(request, response);
      return;
    }
    if (Addresses.holdsNul(request)) {
      Unavailable.answerUnreadable(request, response);
      return;
    }
    if (request.getRequestURI().equals("/api/v1/status")) {
      chain.doFilter(request, response);
      return;
    }
    traffic.begin();
    try {
      if (readiness.state() != State.READY) {
        Unavailable.answer(request, response, readiness.state());
      } else if (!READS.contains(request.getMethod()) && space.isShort()) {
        Unavailable.answer(request, response, Outage.DISK_FULL);
      } else {
        serve(request, new PagePolicy(response, () -> protect(request, response, id)), chain);
      }
    } finally {
      traffic.end();
    }
  }

  /**
   * The server unpacks what comes packed, however large that becomes, and counts only what came:
   * nothing here asks for it.
   */
  private static boolean isEncoded(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    return encoding != null && !encoding.isBlank() && !encoding.strip().equals("identity");
  }

  /** What pages and filters throw because the database is away, for instance, is no failure. */
  private static void serve(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      Optional<Outage> outage = Outage.in(e);
      if (outage.isEmpty() || response.isCommitted()) {
        throw e;
      }
      response.resetBuffer();
      Unavailable.answer(request, response, outage.get());
    }
  }

  private static void protect(HttpServletRequest request, HttpServletResponse response, String id) {
    response.setHeader(REQUEST_ID, id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"))) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    response.setHeader(PagePolicy.HEADER, policy(request.getRequestURI()));
    response.setHeader("Vary", "Accept-Encoding");
    if (isKept(request)) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    } else if (!Addresses.isStatic(request)) {
      boolean personal =
          request.getHeader("Cookie") != null || request.getHeader("Authorization") != null;
      response.setHeader("Cache-Control", personal ? "no-store" : "private, no-cache");
      response.setHeader("Vary", "Accept-Encoding, Cookie, Authorization, Accept-Language");
    }
  }

  /** Styles and scripts have their version in the address; fonts never change. */
  private static boolean isKept(HttpServletRequest request) {
    String uri = request.getRequestURI();
    boolean versioned =
        uri.startsWith("/theme/fonts/")
            || uri.startsWith("/theme/")
                && String.valueOf(request.getQueryString()).matches("v=.+");
    return versioned && Addresses.isPlain(request) && exists(request, uri);
  }

  private static boolean exists(HttpServletRequest request, String uri) {
    try {
      return request.getServletContext().getResource(uri) != null;
    } catch (MalformedURLException e) {
      return false;
    }
  }

  /** The API reference draws itself with styles of its own making; nothing else may. */
  private static String policy(String uri) {
    if (uri.startsWith("/api/")) {
      return STRICT_POLICY;
    }
    return uri.equals("/docs/api.html") ? REFERENCE_POLICY : PAGE_POLICY;
  }
}
