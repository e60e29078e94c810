package fr.healthdatahub.web.api;

import fr.healthdatahub.challenges.problem.ChallengesProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Parts of lists: how long they may be, and cursors into lists that are read whole. */
public final class Paging {
  private static final int LONGEST = 200;

  private Paging() {}

  /** The limit itself when it is one that the contract allows. */
  public static int limit(Integer asked) {
    if (asked == null || asked < 1 || asked > LONGEST) {
      throw ChallengesProblem.invalid("invalid-limit");
    }
    return asked;
  }

  /** Where a cursor of {@link #next} points; 0 for none. */
  public static int start(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      int start = Integer.parseInt(text);
      if (start < 0) {
        throw ChallengesProblem.invalid("invalid-cursor");
      }
      return start;
    } catch (IllegalArgumentException e) {
      throw ChallengesProblem.invalid("invalid-cursor");
    }
  }

  /** One part of a list. */
  public static <T> List<T> part(List<T> all, int start, int limit) {
    int from = Math.min(start, all.size());
    return all.subList(from, Math.min(all.size(), from + limit));
  }

  /** The cursor of the part after, or null at the end. */
  public static String next(List<?> all, int start, int limit) {
    long next = (long) start + limit;
    return next >= all.size()
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(String.valueOf(next).getBytes(StandardCharsets.US_ASCII));
  }
}
