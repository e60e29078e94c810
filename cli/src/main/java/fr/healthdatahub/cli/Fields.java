package fr.healthdatahub.cli;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of one thing, a line each; what is not known is left out. */
public final class Fields {
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  /**
   * Adds one.
   *
   * @param name what is said before it, a key {@code field.…} of the words
   */
  public Fields add(String name, Object value) {
    String text = text(value);
    if (!text.isEmpty()) {
      names.add(ClientWords.of("field." + name));
      values.add(text);
    }
    return this;
  }

  /** The lines, their values below one another. */
  public List<String> lines() {
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      lines.add(name + " ".repeat(width - name.length() + 2) + values.get(i));
    }
    return lines;
  }

  private static String text(Object value) {
    if (value instanceof OffsetDateTime instant) {
      return ClientWords.time(instant);
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value == null ? "" : value.toString();
  }
}
