package fr.healthdatahub.web.page;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Leads to addresses as they are given. The server would complete them with the host of the
 * request, which may be anybody's invention.
 */
final class HostlessRedirects extends HttpServletResponseWrapper {
  HostlessRedirects(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendRedirect(String location) {
    resetBuffer();
    setStatus(SC_FOUND);
    setHeader("Location", location);
  }
}
