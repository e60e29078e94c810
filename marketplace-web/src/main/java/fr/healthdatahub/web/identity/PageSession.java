package fr.healthdatahub.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Ties the server's session, which holds the state of pages, to the one who is signed in: a page
 * that one person opened is no use in the browser of another.
 */
public final class PageSession {
  private static final String OWNER = "hub.owner";
  private static final String VISITOR = "";

  private PageSession() {}

  /** Forgets the state of pages that somebody else opened. */
  static void check(HttpServletRequest request, String sessionId) {
    HttpSession session = request.getSession(false);
    if (session != null && !owner(sessionId).equals(session.getAttribute(OWNER))) {
      session.invalidate();
    }
  }

  /** Notes whose a session is that the request began. */
  static void note(HttpServletRequest request, String sessionId) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(OWNER) == null) {
      session.setAttribute(OWNER, owner(sessionId));
      if (sessionId == null) {
        VisitorSessions.keep(session);
      }
    }
  }

  /** Begins anew for who just signed in. */
  public static void begin(HttpServletRequest request, String sessionId) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    request.getSession().setAttribute(OWNER, owner(sessionId));
  }

  private static String owner(String sessionId) {
    return sessionId == null ? VISITOR : sessionId;
  }
}
