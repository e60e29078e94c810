package fr.healthdatahub.web.syndication;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.web.page.SiteAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The closing of a challenge as an event for calendars (RFC 5545): {@code /calendar/fr/slug.ics}.
 */
@WebServlet("/calendar/*")
public class ClosingDate extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/(fr|en)/([A-Za-z0-9-]{1,80})\\.ics");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Inject transient Challenges challenges;
  @Inject transient SiteAddress site;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Matcher asked = PATH.matcher(path == null ? "" : path);
    if (!asked.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      ChallengeView challenge = challenges.get(asked.group(2));
      response.setContentType("text/calendar");
      response.setCharacterEncoding("UTF-8");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + challenge.slug() + ".ics\"");
      response.getWriter().write(event(challenge, asked.group(1)));
    } catch (ChallengesProblem none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private String event(ChallengeView challenge, String language) {
    String title =
        (language.equals("fr") ? "Clôture : " : "Closes: ") + challenge.title().in(language);
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Health Data Hub//Hub//FR",
        "BEGIN:VEVENT",
        "UID:" + challenge.id() + "@hub",
        "DTSTAMP:" + UTC.format(Instant.now()),
        "DTSTART:" + UTC.format(challenge.closesAt()),
        "DTEND:" + UTC.format(challenge.closesAt()),
        "SUMMARY:" + escaped(title),
        "URL:" + site.of("/" + language + "/challenges/" + challenge.slug()),
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }
}
