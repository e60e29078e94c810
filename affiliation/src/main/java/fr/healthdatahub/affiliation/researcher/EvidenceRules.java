package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.identifier.Doi;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.text.TypedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What evidence may hold, and in which form it is kept. */
final class EvidenceRules {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 8000;
  private static final int LONGEST_VENUE = 300;
  private static final int LONGEST_DOI = 300;
  private static final int LONGEST_URL = 1000;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  private EvidenceRules() {}

  /**
   * The form that is kept: long texts are cut, because abstracts come from files.
   *
   * @throws AffiliationProblem invalid: {@code evidence-title}, {@code evidence-year}, {@code
   *     evidence-doi}, {@code evidence-url}
   */
  static NewEvidence tidy(NewEvidence told) {
    String doi = doi(told.doi());
    String title = cut(TypedText.line(told.title()), LONGEST_TITLE);
    if (title.isEmpty() && doi == null) {
      throw AffiliationProblem.invalid("title", "evidence-title");
    }
    if (told.year() != null && (told.year() < EARLIEST || told.year() > LATEST)) {
      throw AffiliationProblem.invalid("year", "evidence-year", EARLIEST, LATEST);
    }
    return new NewEvidence(
        told.kind() == null ? EvidenceKind.PUBLICATION : told.kind(),
        title,
        cut(TypedText.lines(told.text()), LONGEST_TEXT),
        told.year(),
        language(told.language()),
        doi,
        url(told.url()),
        cut(TypedText.line(told.venue()), LONGEST_VENUE),
        authors(told.authors()));
  }

  private static String doi(String told) {
    String bare = TypedText.line(told);
    if (bare.isEmpty()) {
      return null;
    }
    return Doi.parse(bare)
        .map(Doi::value)
        .filter(doi -> doi.length() <= LONGEST_DOI)
        .orElseThrow(() -> AffiliationProblem.invalid("doi", "evidence-doi", cut(bare, 100)));
  }

  /** Only addresses that a browser may safely be led to. */
  private static String url(String told) {
    String bare = TypedText.line(told);
    if (bare.isEmpty()) {
      return null;
    }
    try {
      String scheme = new URI(bare).getScheme();
      if (bare.length() <= LONGEST_URL
          && scheme != null
          && Set.of("https", "http").contains(scheme)) {
        return bare;
      }
    } catch (URISyntaxException notAnAddress) {
      // Told below.
    }
    throw AffiliationProblem.invalid("url", "evidence-url", LONGEST_URL);
  }

  private static String language(String told) {
    String tag = TypedText.line(told).toLowerCase(Locale.ROOT);
    return tag.startsWith("fr") ? "fr" : tag.startsWith("en") ? "en" : null;
  }

  private static List<String> authors(List<String> told) {
    StringBuilder kept = new StringBuilder();
    return told.stream()
        .map(TypedText::line)
        .filter(name -> !name.isEmpty())
        .takeWhile(name -> kept.append(name).append('\n').length() <= LONGEST_TEXT)
        .toList();
  }

  /** Never between the two halves of a character. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
