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
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    show(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    show(request, response);
  }

  private static void show(HttpServletRequest request, HttpServletResponse response)
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
    PageRoutes.name(path, request);
    try {
      request.getRequestDispatcher(view).forward(request, response);
    } catch (ServletException e) {
      if (response.isCommitted() || !answered(e, request, response)) {
        throw e;
      }
    }
  }

  /** Answers what is no failure of the Hub: a stale page, and who may not do what they ask for. */
  private static boolean answered(
      ServletException thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        refuse(refusal, request, response);
        return true;
      }
      if (cause instanceof ViewExpiredException
          || cause instanceof ProtectedViewException
          || cause instanceof CspException) {
        anew(request, response, "expired");
        return true;
      }
    }
    return false;
  }

  /** Who was signed out meanwhile signs in again and comes back. */
  private static void refuse(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refusal.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      String back =
          URLEncoder.encode((String) request.getAttribute(PageRoutes.PATH), StandardCharsets.UTF_8);
      lead(response, "/" + request.getAttribute(PageRoutes.LANGUAGE) + "/sign-in?return=" + back);
    } else {
      response.sendError(refusal.status());
    }
  }

  /** Leads to the same page, fresh, with a sentence about what happened. */
  private static void anew(
      HttpServletRequest request, HttpServletResponse response, String notice) {
    String query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
    lead(response, request.getRequestURI() + "?notice=" + notice + query);
  }

  private static void lead(HttpServletResponse response, String address) {
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
  }
}
