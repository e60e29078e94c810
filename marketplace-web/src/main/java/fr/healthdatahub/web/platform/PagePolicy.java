package fr.healthdatahub.web.platform;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets a page replace the Content-Security-Policy that the gate set: PrimeFaces adds one with the
 * page's nonce, and a browser that gets two obeys both.
 */
final class PagePolicy extends HttpServletResponseWrapper {
  static final String HEADER = "Content-Security-Policy";

  PagePolicy(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void addHeader(String name, String value) {
    if (HEADER.equalsIgnoreCase(name)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }
}
