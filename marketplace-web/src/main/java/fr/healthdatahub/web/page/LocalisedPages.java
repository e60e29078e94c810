package fr.healthdatahub.web.page;

import fr.healthdatahub.web.identity.Refusal;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
      if (response.isCommitted()) {
        throw e;
      }
      response.resetBuffer();
      if (!explained(e, request, response)) {
        throw e;
      }
    }
  }

  /** Answers what a visitor can do something about; anything else is a failure of the Hub. */
  private static boolean explained(
      Throwable thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ViewExpiredException
          || cause instanceof ProtectedViewException
          || cause instanceof CspException) {
        anew(request, response, "expired");
        return true;
      }
      if (cause instanceof Refusal refusal) {
        refuse(refusal, request, response);
        return true;
      }
    }
    return false;
  }

  /** Who is not signed in is led to the door, from which one comes back here. */
  private static void refuse(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refusal.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      String path = (String) request.getAttribute(PageRoutes.PATH);
      response.sendRedirect(
          "/"
              + request.getAttribute(PageRoutes.LANGUAGE)
              + "/sign-in?return="
              + URLEncoder.encode(path, StandardCharsets.UTF_8));
    } else {
      response.sendError(refusal.status());
    }
  }

  /** Leads to the same page, fresh, with a sentence about what happened. */
  private static void anew(
      HttpServletRequest request, HttpServletResponse response, String notice) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getRequestURI() + "?notice=" + notice);
  }
}
