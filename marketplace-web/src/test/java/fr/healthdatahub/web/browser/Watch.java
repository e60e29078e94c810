package fr.healthdatahub.web.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sees whatever no page of the portal may do. */
final class Watch {
  private final URI portal;
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final List<Request> finished = Collections.synchronizedList(new ArrayList<>());

  Watch(BrowserContext context, URI portal) {
    this.portal = portal;
    context.exposeFunction(
        "reportPolicyViolation", arguments -> seen.add("policy violated: " + arguments[0]));
    context.addInitScript(
        "document.addEventListener('securitypolicyviolation', event => reportPolicyViolation("
            + "event.violatedDirective + ' ' + event.blockedURI + ' on ' + location.pathname))");
    context.onConsoleMessage(
        message -> {
          // A document that does not exist is for the tests to judge, a policy is reported above.
          boolean known =
              message.text().startsWith("Failed to load resource")
                  || message.text().contains("Content Security Policy");
          if (message.type().equals("error") && !known) {
            seen.add("console: " + message.text());
          }
        });
    context.onWebError(error -> seen.add("script: " + error.error()));
    context.onRequest(this::leavesTheSite);
    context.onResponse(this::failsToLoad);
    context.onRequestFailed(
        request -> {
          // A download and a page left while it loads end so too.
          if (!"net::ERR_ABORTED".equals(request.failure())) {
            seen.add("failed: " + request.url() + " " + request.failure());
          }
        });
    context.onRequestFinished(finished::add);
  }

  /** What was seen so far. */
  List<String> seen() {
    return seen.stream().distinct().toList();
  }

  /** Weighs from now on what comes. */
  void begin() {
    finished.clear();
  }

  /** How many bytes came over the wire since it began. */
  long bytes() {
    return List.copyOf(finished).stream()
        .mapToLong(request -> request.sizes().responseBodySize)
        .sum();
  }

  private void leavesTheSite(Request request) {
    URI target = URI.create(request.url());
    boolean inside =
        "data".equals(target.getScheme())
            || "blob".equals(target.getScheme())
            || portal.getAuthority().equals(target.getAuthority());
    if (!inside) {
      seen.add("leaves the site: " + request.url());
    }
  }

  private void failsToLoad(Response response) {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      seen.add(response.status() + ": " + response.url());
    }
    if (response.status() >= 500) {
      seen.add(response.status() + ": " + response.url());
    }
  }
}
