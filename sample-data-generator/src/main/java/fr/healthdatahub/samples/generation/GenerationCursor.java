package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.problem.SamplesProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in a list of generations that new ones do not move. */
record GenerationCursor(Instant createdAt, String id) {
  static GenerationCursor after(Generation last) {
    GenerationView view = last.view();
    return new GenerationCursor(view.createdAt(), view.id());
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((createdAt + "|" + id).getBytes(StandardCharsets.UTF_8));
  }

  /** Null for null; {@code invalid-cursor} for what this Hub did not make. */
  static GenerationCursor parse(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int bar = plain.indexOf('|');
      if (bar < 0) {
        throw SamplesProblem.invalid("invalid-cursor");
      }
      return new GenerationCursor(Instant.parse(plain.substring(0, bar)), plain.substring(bar + 1));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw SamplesProblem.invalid("invalid-cursor");
    }
  }
}
