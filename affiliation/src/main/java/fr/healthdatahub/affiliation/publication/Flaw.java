package fr.healthdatahub.affiliation.publication;

import java.util.List;

/**
 * Something that is wrong with an entry, or with all that was handed in.
 *
 * @param entry from 1; 0 for all that was handed in
 * @param line on which the entry, or what is wrong in it, begins; from 1, 0 when there are none
 * @param key the entry's own name, or its title or DOI; empty when it has none
 * @param arguments of the reason, as {@link Reason} tells; shortened
 */
public record Flaw(int entry, int line, String key, Reason reason, List<String> arguments) {
  private static final int LONGEST = 80;

  public Flaw {
    key = PlainText.cut(PlainText.line(key), LONGEST);
    arguments =
        arguments.stream().map(each -> PlainText.cut(PlainText.line(each), LONGEST)).toList();
  }

  Flaw(int entry, int line, String key, Reason reason, String... arguments) {
    this(entry, line, key, reason, List.of(arguments));
  }
}
