package fr.healthdatahub.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Which addresses the portal looks at: those that every part of it reads alike. */
final class Addresses {
  /**
   * Parameters in a path, empty and dot segments, and what encodes them or a slash. The server
   * resolves them before it chooses who answers, and the filters before it would read another
   * address than the one that is answered.
   */
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          ";|//|/jakarta\\.faces\\.resource/\\.|\\\\|%(?:2f|5c|2e|00|25|3b)|/\\.{1,2}(?:/|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STATIC =
      Pattern.compile("/(?:theme|docs|webjars|jakarta\\.faces\\.resource)/.*");

  private Addresses() {}

  /** Whether a request may go on; a view is reached by the address of its page only. */
  static boolean isPlain(HttpServletRequest request) {
    return !AMBIGUOUS.matcher(request.getRequestURI()).find()
        && (!request.getServletPath().endsWith(".xhtml") || isStatic(request));
  }

  /** Whether a parameter of the address holds NUL, which PostgreSQL cannot even look for. */
  static boolean holdsNul(HttpServletRequest request) {
    return request.getQueryString() != null && request.getQueryString().contains("%00");
  }

  /** Whether the answer is the same file for everybody. */
  static boolean isStatic(HttpServletRequest request) {
    return STATIC.matcher(request.getRequestURI()).matches();
  }
}
