package fr.healthdatahub.affiliation.problem;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One thing wrong with one field.
 *
 * @param field the name of the field, as callers know it
 * @param code the message key
 * @param args what the message mentions, in its order
 */
public record Violation(String field, String code, List<String> args) implements Serializable {
  /** Makes a violation whose message mentions {@code args}. */
  public static Violation of(String field, String code, Object... args) {
    return new Violation(field, code, Arrays.stream(args).map(String::valueOf).toList());
  }
}
