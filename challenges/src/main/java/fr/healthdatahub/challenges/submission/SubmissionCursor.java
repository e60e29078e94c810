package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.problem.ChallengesProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in the list of submissions that new ones do not move. */
record SubmissionCursor(Instant submittedAt, String id) {

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
      int bar = plain.indexOf('|');
      return new SubmissionCursor(Instant.parse(plain.substring(0, bar)), plain.substring(bar + 1));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw ChallengesProblem.invalid("invalid-cursor");
    }
  }
}
