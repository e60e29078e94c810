package fr.healthdatahub.web.identity;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The server's sessions of visitors. Each page that is opened without a cookie begins one, of some
 * kilobytes, so there are only so many: the oldest ends for a new one.
 */
public class VisitorSessions implements HttpSessionListener {
  private static final int MOST = 10_000;
  private static final String KEPT = VisitorSessions.class.getName();

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    Map<String, HttpSession> kept = kept(event.getSession());
    synchronized (kept) {
      kept.remove(event.getSession().getId());
    }
  }

  /** Keeps the session of a visitor as long as there is space. */
  static void keep(HttpSession session) {
    HttpSession oldest = null;
    Map<String, HttpSession> kept = kept(session);
    synchronized (kept) {
      kept.put(session.getId(), session);
      if (kept.size() > MOST) {
        Iterator<HttpSession> first = kept.values().iterator();
        oldest = first.next();
        first.remove();
      }
    }
    if (oldest != null) {
      end(oldest);
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException ended) {
      return; // By itself, meanwhile.
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, HttpSession> kept(HttpSession session) {
    var application = session.getServletContext();
    synchronized (VisitorSessions.class) {
      Object kept = application.getAttribute(KEPT);
      if (kept == null) {
        kept = new LinkedHashMap<String, HttpSession>();
        application.setAttribute(KEPT, kept);
      }
      return (Map<String, HttpSession>) kept;
    }
  }
}
