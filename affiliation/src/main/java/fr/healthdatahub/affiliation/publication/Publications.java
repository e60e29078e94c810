package fr.healthdatahub.affiliation.publication;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * Reads lists of publications: BibTeX, RIS, CSL-JSON, DOIs, ORCID records. What is good is kept,
 * what is not is told entry by entry; nothing that is handed in makes it throw.
 */
public final class Publications {
  /** The most bytes (or characters that were pasted) that are read. */
  public static final int MOST_BYTES = 16 << 20;

  private Publications() {}

  /** Reads what somebody pasted, in the format that it looks like. */
  public static Import read(String pasted) {
    return read(pasted, null, entries -> {});
  }

  /**
   * Reads what somebody pasted.
   *
   * @param format null for the one that it looks like
   * @param progress takes the number of entries read, at each
   */
  public static Import read(String pasted, Format format, LongConsumer progress) {
    if (pasted.length() > MOST_BYTES) {
      return nothing(format, Reason.TOO_LARGE, String.valueOf(MOST_BYTES));
    }
    return read(DecodedText.clean(pasted), format, new Flaws(), progress);
  }

  /**
   * Reads a file.
   *
   * @param format null for the one that it looks like
   * @param progress takes the number of entries read, at each
   * @throws IOException when the stream does
   */
  public static Import read(InputStream file, Format format, LongConsumer progress)
      throws IOException {
    DecodedText decoded = DecodedText.of(file, MOST_BYTES);
    if (decoded == null) {
      return nothing(format, Reason.TOO_LARGE, String.valueOf(MOST_BYTES));
    }
    Flaws flaws = new Flaws();
    if (decoded.guessed() != null) {
      flaws.add(new Flaw(0, 0, "", Reason.CHARACTER_SET, decoded.guessed().name()));
    }
    return read(decoded.text(), format, flaws, progress);
  }

  private static Import read(String text, Format told, Flaws flaws, LongConsumer progress) {
    Format format = told == null ? Format.guess(text).orElse(null) : told;
    if (text.isBlank() || format == null) {
      return nothing(format, text.isBlank() ? Reason.EMPTY : Reason.UNKNOWN_FORMAT);
    }
    Entries entries = new Entries(flaws, progress);
    OrcidPerson person = null;
    switch (format) {
      case BIBTEX -> new BibtexReader(text, entries).read();
      case RIS -> new RisReader(entries).read(text);
      case CSL_JSON -> new CslReader(entries).read(text);
      case DOI_LIST -> DoiListReader.read(text, entries);
      case ORCID_JSON, ORCID_XML -> person = OrcidReader.read(text, format, entries);
    }
    return entries.imported(format, person);
  }

  private static Import nothing(Format format, Reason reason, String... arguments) {
    Flaws flaws = new Flaws();
    flaws.add(new Flaw(0, 0, "", reason, arguments));
    return new Entries(flaws, entries -> {}).imported(format, null);
  }
}
