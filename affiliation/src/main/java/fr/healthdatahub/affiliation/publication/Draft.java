package fr.healthdatahub.affiliation.publication;

import fr.healthdatahub.affiliation.identifier.Doi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry while it is read: plain texts as they stand in the file. */
final class Draft {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern DOI_WITHIN =
      Pattern.compile("\\b10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\"{}]+");
  private static final int LONGEST_DOI = 300;

  final int number;
  final int line;
  String key = "";
  String title = "";
  String text = "";
  String year = "";
  String doi = "";
  String url = "";
  String language = "";
  String venue = "";
  String type = "";
  final List<String> authors = new ArrayList<>();

  Draft(int number, int line) {
    this.number = number;
    this.line = line;
  }

  /**
   * The publication, or nothing when it has neither title nor DOI; what is wrong goes to a list.
   */
  Optional<Publication> publication(Flaws flaws) {
    String plainTitle = shortened("title", PlainText.of(title), 1000, flaws);
    String plainText = shortened("text", PlainText.of(text), 20_000, flaws);
    String name = key.isEmpty() ? plainTitle : key;
    Optional<Doi> found = doi(name, flaws);
    if (plainTitle.isEmpty() && found.isEmpty()) {
      flaws.add(new Flaw(number, line, name, Reason.NO_TITLE));
      return Optional.empty();
    }
    return Optional.of(
        new Publication(
            plainTitle,
            plainText,
            year(name, flaws),
            found.map(Doi::value).orElse(null),
            tag(language),
            authors,
            PlainText.cut(PlainText.of(venue), 500),
            PublicationKind.of(type)));
  }

  /** The DOI of a text in which it stands somewhere. */
  static Optional<Doi> doiWithin(String text) {
    Matcher found = DOI_WITHIN.matcher(text);
    if (!found.find() || found.end() - found.start() > LONGEST_DOI) {
      return Optional.empty();
    }
    boolean address = text.lastIndexOf("doi.org/", found.start()) >= 0;
    return Doi.parse((address ? "https://doi.org/" : "") + found.group());
  }

  private Optional<Doi> doi(String name, Flaws flaws) {
    Optional<Doi> found = doiWithin(doi);
    if (found.isEmpty() && !doi.isBlank()) {
      flaws.add(new Flaw(number, line, name, Reason.DOI_LEFT_OUT, doi));
    }
    return found.isPresent() || !url.contains("doi.org/") ? found : doiWithin(url);
  }

  private int year(String name, Flaws flaws) {
    Matcher found = YEAR.matcher(year);
    if (found.find()) {
      return Integer.parseInt(found.group());
    }
    if (!year.isBlank()) {
      flaws.add(new Flaw(number, line, name, Reason.YEAR_LEFT_OUT, year));
    }
    return 0;
  }

  private String shortened(String field, String found, int most, Flaws flaws) {
    if (found.length() > most) {
      flaws.add(new Flaw(number, line, key, Reason.SHORTENED, field, String.valueOf(most)));
    }
    return PlainText.cut(found, most);
  }

  /** {@code fr}, {@code fre}, {@code fr-FR}, {@code French} and {@code français} are one. */
  private static String tag(String language) {
    String told = language.strip().toLowerCase(Locale.ROOT);
    if (told.matches("fr([-_].*)?|fre|fra|french|français|francais|acadian|canadien")) {
      return "fr";
    }
    return told.matches("en([-_].*)?|eng|english|anglais|american|british|ukenglish|usenglish")
        ? "en"
        : null;
  }
}
