package fr.healthdatahub.web.platform;

import fr.healthdatahub.web.platform.Readiness.State;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The answers of a portal that cannot serve now; they need nothing but the request. */
final class Unavailable {
  private Unavailable() {}

  static void answer(HttpServletRequest request, HttpServletResponse response, State state)
      throws IOException {
    Words words =
        state == State.STARTING
            ? new Words(
                "The Hub is starting or waits for its database. Try again in a few seconds.",
                "Le Hub démarre ou attend sa base de données. Réessayez dans quelques secondes.")
            : new Words(
                "The Hub is stopping. Try again in a minute.",
                "Le Hub s'arrête. Réessayez dans une minute.");
    write(request, response, 503, "unavailable", words);
  }

  static void answer(HttpServletRequest request, HttpServletResponse response, Outage outage)
      throws IOException {
    Words words =
        switch (outage) {
          case DATABASE ->
              new Words(
                  "The Hub cannot reach its database now. Nothing was changed."
                      + " Try again in a few seconds.",
                  "Le Hub n'atteint pas sa base de données. Rien n'a changé."
                      + " Réessayez dans quelques secondes.");
          case DISK_FULL ->
              new Words(
                  "The Hub has no space left. Nothing was kept. Try again later.",
                  "Le Hub n'a plus d'espace. Rien n'a été gardé. Réessayez plus tard.");
        };
    write(request, response, outage.status(), outage.code(), words);
  }

  /** The answer to an address that no part of the portal reads in two ways. */
  static void answerNothingHere(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().startsWith("/api/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    write(
        request,
        response,
        HttpServletResponse.SC_NOT_FOUND,
        "http.404",
        new Words("There is nothing at this address.", "Il n'y a rien à cette adresse."));
  }

  /** The answer to an address with parameters that nothing here can look for. */
  static void answerUnreadable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().startsWith("/api/")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    write(
        request,
        response,
        HttpServletResponse.SC_BAD_REQUEST,
        "http.400",
        new Words(
            "A parameter holds the character NUL (%00).",
            "Un paramètre contient le caractère NUL (%00)."));
  }

  /** The answer to a body that is packed. */
  static void answerEncoded(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(
        request,
        response,
        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
        "http.415",
        new Words(
            "The body is compressed. Send it as it is, without Content-Encoding.",
            "Le corps est compressé. Envoyez-le tel quel, sans Content-Encoding."));
  }

  private static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String code,
      Words words)
      throws IOException {
    boolean french = "fr".equals(request.getLocale().getLanguage());
    String detail = french ? words.french : words.english;
    response.setStatus(status);
    if (status >= 500) {
      response.setHeader("Retry-After", String.valueOf(Outage.RETRY_SECONDS));
    }
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (request.getRequestURI().startsWith("/api/")) {
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .write(
              Json.createObjectBuilder()
                  .add("type", "/docs/problems.html#" + code)
                  .add("title", title(status, french))
                  .add("status", status)
                  .add("detail", detail)
                  .add("instance", request.getRequestURI())
                  .add("code", code)
                  .add("requestId", String.valueOf(request.getAttribute(Gate.REQUEST_ID)))
                  .build()
                  .toString());
    } else {
      response.setContentType("text/plain");
      response.getWriter().write(detail);
    }
  }

  private static String title(int status, boolean french) {
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      return french ? "Pas disponible maintenant" : "Not available now";
    }
    if (status == HttpServletResponse.SC_NOT_FOUND) {
      return french ? "Introuvable" : "Not found";
    }
    if (status == HttpServletResponse.SC_BAD_REQUEST) {
      return french ? "La demande est illisible" : "The request cannot be read";
    }
    if (status == HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE) {
      return french ? "Ce format n'est pas accepté" : "This format is not accepted";
    }
    return french ? "Plus d'espace" : "No space left";
  }

  private record Words(String english, String french) {}
}
