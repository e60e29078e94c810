package fr.healthdatahub.affiliation.publication;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** BibTeX and BibLaTeX. */
final class BibtexReader {
  private static final Pattern KEY = Pattern.compile("[^,={}\"]*,");
  private static final int MOST_ABBREVIATIONS = 10_000;

  /** Characters that abbreviations stand for in one file, each use counted. */
  private static final int MOST_SPELLED = 4 << 20;

  /** Stands for every text that is too long: what holds it is too long as well. */
  private static final String TOO_LONG = " ".repeat(Entries.LONGEST + 1);

  private final String text;
  private final Entries entries;
  private final Lines lines;
  private final Map<String, String> abbreviations = new HashMap<>();
  private int left = MOST_SPELLED;

  BibtexReader(String text, Entries entries) {
    this.text = text;
    this.entries = entries;
    this.lines = new Lines(text);
  }

  void read() {
    BibtexScanner scanner = new BibtexScanner(text);
    for (BibtexScanner.Entry entry = scanner.next(); entry != null; entry = scanner.next()) {
      switch (entry.type()) {
        case "string" -> abbreviation(entry);
        // An include names a file of the machine on which it is read.
        case "comment", "preamble", "include" -> {}
        default -> {
          int line = lines.at(entry.start());
          int number = entries.next(line);
          if (number == 0) {
            return;
          }
          take(entry, number, line);
        }
      }
    }
  }

  private void abbreviation(BibtexScanner.Entry entry) {
    if (abbreviations.size() < MOST_ABBREVIATIONS && entry.end() - entry.body() < 10_000) {
      try {
        BibtexEntry.fields(text.substring(entry.body(), entry.end()), this::spelled)
            .forEach((name, value) -> abbreviations.putIfAbsent(name, value));
      } catch (BibtexEntry.NotReadable wrong) {
        // Whoever uses the word is told that it is not known.
        return;
      } catch (BibtexEntry.TooLong wrong) {
        abbreviations.putIfAbsent(wrong.field, TOO_LONG);
      }
    }
  }

  private String spelled(String word) {
    String text = abbreviations.get(word.toLowerCase(Locale.ROOT));
    if (text == null) {
      return word;
    }
    if (text.length() > left) {
      return TOO_LONG;
    }
    left -= text.length();
    return text;
  }

  private void take(BibtexScanner.Entry entry, int number, int line) {
    Matcher head = KEY.matcher(text).region(entry.body(), entry.end());
    int start = head.lookingAt() ? head.end() : entry.body();
    Draft draft = new Draft(number, line);
    draft.type = entry.type();
    draft.key = text.substring(entry.body(), Math.max(entry.body(), start - 1)).strip();
    if (!entry.closed()) {
      entries.tell(number, line, draft.key, Reason.NOT_CLOSED);
      return;
    }
    if (entry.end() - start > Entries.LONGEST) {
      tooLong(draft);
      return;
    }
    String body = text.substring(start, entry.end());
    try {
      // JBibTeX wants at least one field.
      fill(draft, body.isBlank() ? Map.of() : BibtexEntry.fields(body, word -> used(word, draft)));
      entries.keep(draft);
    } catch (BibtexEntry.NotReadable wrong) {
      int at = lines.at(start) + wrong.line;
      entries.tell(number, at, draft.key, Reason.NOT_READABLE, wrong.found);
    } catch (BibtexEntry.TooLong wrong) {
      tooLong(draft);
    }
  }

  private void tooLong(Draft draft) {
    String most = String.valueOf(Entries.LONGEST);
    entries.tell(draft.number, draft.line, draft.key, Reason.ENTRY_TOO_LONG, most);
  }

  /** The text of an abbreviation; the word itself, with a remark, when there is none. */
  private String used(String word, Draft draft) {
    String spelled = spelled(word);
    if (!abbreviations.containsKey(word.toLowerCase(Locale.ROOT))) {
      entries.tell(draft.number, draft.line, draft.key, Reason.UNKNOWN_ABBREVIATION, word);
    }
    return spelled;
  }

  private static void fill(Draft draft, Map<String, String> fields) {
    String subtitle = first(fields, "subtitle");
    draft.title =
        LatexText.of(first(fields, "title") + (subtitle.isEmpty() ? "" : ": " + subtitle));
    draft.text = LatexText.of(first(fields, "abstract"));
    draft.year = LatexText.of(first(fields, "year", "date"));
    draft.doi = LatexText.verbatim(first(fields, "doi"));
    draft.url = LatexText.verbatim(first(fields, "url", "ee", "bdsk-url-1"));
    draft.language = LatexText.of(first(fields, "langid", "language"));
    draft.venue =
        LatexText.of(
            first(
                fields,
                "journal",
                "journaltitle",
                "booktitle",
                "school",
                "institution",
                "publisher",
                "howpublished"));
    draft.authors.addAll(PersonNames.ofBibtex(first(fields, "author", "editor")));
  }

  private static String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return "";
  }
}
