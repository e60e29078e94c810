package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.schema.Label;
import java.util.Locale;

/** A check that would keep more keys than there is memory for. */
public final class TooManyKeys extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Label words;

  /**
   * @param keys how many were kept by then, of all tables
   * @param memory bytes that Java may take in all
   */
  TooManyKeys(String table, long keys, long memory) {
    this(words(table, keys, memory));
  }

  private TooManyKeys(Label words) {
    super(words.en());
    this.words = words;
  }

  private static Label words(String table, long keys, long memory) {
    long megabytes = memory >> 20;
    return new Label(
        String.format(
            Locale.FRENCH,
            "%s : la mémoire est pleine après %,d clés, alors que Java a %d Mo en tout. Une clé"
                + " prend de 20 à 40 octets, et 60 quand leur table grandit. Donnez plus de mémoire"
                + " (JDK_JAVA_OPTIONS=-Xmx16g ./hub check DIR), ou vérifiez moins de tables à la"
                + " fois (--tables).",
            table,
            keys,
            megabytes),
        String.format(
            Locale.ENGLISH,
            "%s: memory is full after %,d keys; Java has %d MB in all. A key takes 20 to 40 bytes,"
                + " and 60 while their table grows. Give more memory (JDK_JAVA_OPTIONS=-Xmx16g"
                + " ./hub check DIR), or check fewer tables at once (--tables).",
            table,
            keys,
            megabytes));
  }

  /** The message in French or in English. */
  public String in(Locale locale) {
    return words.in(locale);
  }
}
