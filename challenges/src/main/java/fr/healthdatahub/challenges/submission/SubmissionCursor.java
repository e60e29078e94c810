package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.problem.ChallengesProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of submissions that new ones do not move. */
record SubmissionCursor(Instant submittedAt, String id) {
  private static final Pattern FORM = Pattern.compile("(\\d{4}-[0-9T:.-]+Z)\\|([0-9a-f-]{36})");

  static SubmissionCursor after(SubmissionView last) {
    return new SubmissionCursor(last.submittedAt(), last.id());
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((submittedAt + "|" + id).getBytes(StandardCharsets.UTF_8));
  }

  /** Null for null; {@code invalid-cursor} for what this Hub did not make. */
  static SubmissionCursor parse(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Matcher place = FORM.matcher(plain);
      if (!place.matches()) {
        throw ChallengesProblem.invalid("invalid-cursor");
      }
      return new SubmissionCursor(Instant.parse(place.group(1)), place.group(2));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw ChallengesProblem.invalid("invalid-cursor");
    }
  }
}
