package fr.healthdatahub.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;

/**
 * Shows the page behind an address with a language. It is a servlet, not a filter, because only the
 * servlet that an address is mapped to may read uploaded files.
 */
public class LocalisedPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

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
    request.setAttribute(PageRoutes.LANGUAGE, localised.group(1));
    request.setAttribute(PageRoutes.PATH, path);
    Matcher challenge = PageRoutes.CHALLENGE.matcher(path);
    if (challenge.matches()) {
      request.setAttribute(PageRoutes.SLUG, challenge.group(1));
      request.setAttribute(
          PageRoutes.TAB, challenge.group(2) == null ? "overview" : challenge.group(2));
    }
    request.getRequestDispatcher(view).forward(request, response);
  }
}
