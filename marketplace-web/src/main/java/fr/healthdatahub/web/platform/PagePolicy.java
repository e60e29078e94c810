package fr.healthdatahub.web.platform;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets a page replace the Content-Security-Policy that the gate set: PrimeFaces adds one with the
 * page's nonce, and a browser that gets two obeys both. The same holds for Cache-Control. The
 * gate's headers outlive a reset, which is what Faces does when a page fails half-way.
 */
final class PagePolicy extends HttpServletResponseWrapper {
  static final String HEADER = "Content-Security-Policy";

  private final Runnable protection;

  PagePolicy(HttpServletResponse response, Runnable protection) {
    super(response);
    this.protection = protection;
  }

  @Override
  public void reset() {
    super.reset();
    protection.run();
  }

  @Override
  public void addHeader(String name, String value) {
    if (HEADER.equalsIgnoreCase(name) || "Cache-Control".equalsIgnoreCase(name)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }
}
