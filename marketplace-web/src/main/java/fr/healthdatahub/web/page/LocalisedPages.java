package fr.healthdatahub.web.page;

import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Refusal;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import org.primefaces.csp.CspException;

/**
 * Shows the page behind an address with a language. It is a servlet, not a filter, because only the
 * servlet that an address is mapped to may read uploaded files.
 */
public class LocalisedPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String VIEW_STATE = "jakarta.faces.ViewState";
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  @Inject @Any transient Instance<UploadLimit> uploads;
  @Inject transient Caller caller;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (METHODS.contains(request.getMethod())) {
      super.service(request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  /** A form is never done by a link. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getParameter(VIEW_STATE) == null) {
      show(request, response);
    } else {
      lead(response, request.getRequestURI());
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!PostedForm.isSound(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Matcher localised = PageRoutes.LOCALISED.matcher(request.getRequestURI());
    String path = localised.matches() && localised.group(2) != null ? localised.group(2) : "/";
    boolean multipart = PostedForm.isMultipart(request);
    long largest = multipart && caller.isSignedIn() ? largestFile(path) : 0;
    if (multipart && !caller.isSignedIn()) {
      anew(request, response, "signed-out");
    } else if (multipart && largest == 0) {
      lead(response, request.getRequestURI());
    } else if (PostedForm.isTooLarge(request, largest)) {
      anew(request, response, "too-large");
    } else {
      try (PostedForm form = PostedForm.read(request)) {
        if (form == null) {
          response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
          show(form.request(), response);
        }
      }
    }
  }

  /** What a page takes from somebody who is signed in; 0 for no file. */
  private long largestFile(String path) {
    return uploads.stream().mapToLong(one -> one.of(path)).max().orElse(0);
  }

  /** No page asks for a part of itself, and Faces answers those that do with names of classes. */
  private static boolean isPartial(HttpServletRequest request) {
    return request.getHeader("Faces-Request") != null
        || request.getParameter("jakarta.faces.partial.ajax") != null;
  }

  private static void show(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (isPartial(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Matcher localised = PageRoutes.LOCALISED.matcher(request.getRequestURI());
    String path = localised.matches() && localised.group(2) != null ? localised.group(2) : "/";
    String view = PageRoutes.view(path);
    if (!localised.matches() || view == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.setAttribute(PageRoutes.LANGUAGE, localised.group(1));
    request.setAttribute(PageRoutes.PATH, path);
    PageRoutes.name(path, request);
    try {
      request.getRequestDispatcher(view).forward(request, new HostlessRedirects(response));
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
