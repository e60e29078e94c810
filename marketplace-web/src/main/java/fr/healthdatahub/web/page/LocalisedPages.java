package fr.healthdatahub.web.page;

import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import org.primefaces.csp.CspException;

/**
 * Shows the page behind an address with a language. It is a servlet, not a filter, because only the
 * servlet that an address is mapped to may read uploaded files.
 */
public class LocalisedPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What {@code multipart-config} in web.xml allows; a challenge allows less. */
  private static final long LARGEST_POST = 200L << 20;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Matcher localised = PageRoutes.LOCALISED.matcher(request.getRequestURI());
    String path = localised.matches() && localised.group(2) != null ? localised.group(2) : "/";
    String view = PageRoutes.view(path);
    if (!localised.matches() || view == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (request.getContentLengthLong() > LARGEST_POST) {
      anew(request, response, "too-large");
      return;
    }
    request.setAttribute(PageRoutes.LANGUAGE, localised.group(1));
    request.setAttribute(PageRoutes.PATH, path);
    Matcher challenge = PageRoutes.CHALLENGE.matcher(path);
    if (challenge.matches()) {
      request.setAttribute(PageRoutes.SLUG, challenge.group(1));
      request.setAttribute(
          PageRoutes.TAB, challenge.group(2) == null ? "overview" : challenge.group(2));
    }
    try {
      request.getRequestDispatcher(view).forward(request, response);
    } catch (ServletException e) {
      if (!isStale(e) || response.isCommitted()) {
        throw e;
      }
      response.reset();
      anew(request, response, "expired");
    }
  }

  /** Whether a form came from a page that this session does not know any more, or never did. */
  private static boolean isStale(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ViewExpiredException
          || cause instanceof ProtectedViewException
          || cause instanceof CspException) {
        return true;
      }
    }
    return false;
  }

  /** Leads to the same page, fresh, with a sentence about what happened. */
  private static void anew(
      HttpServletRequest request, HttpServletResponse response, String notice) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getRequestURI() + "?notice=" + notice);
  }
}
