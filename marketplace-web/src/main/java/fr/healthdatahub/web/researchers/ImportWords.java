package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.publication.Flaw;
import fr.healthdatahub.affiliation.publication.Import;
import fr.healthdatahub.openapi.model.ImportFlaw;
import fr.healthdatahub.web.problem.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was wrong with entries of an import, in words. */
final class ImportWords {
  private ImportWords() {}

  /** Refused entries, then remarks on those that were kept. */
  static List<ImportFlaw> flaws(Import read, Locale locale) {
    return Stream.concat(read.refused().stream(), read.remarks().stream())
        .map(flaw -> flaw(flaw, locale))
        .toList();
  }

  private static ImportFlaw flaw(Flaw flaw, Locale locale) {
    String what = Words.of("import." + flaw.reason().code(), locale, flaw.arguments().toArray());
    String message = flaw.key().isEmpty() ? what : flaw.key() + ": " + what;
    return new ImportFlaw()
        .entry(flaw.entry() == 0 ? null : flaw.entry())
        .line(flaw.line() == 0 ? null : flaw.line())
        .key(flaw.key().isEmpty() ? null : flaw.key())
        .code(flaw.reason().code())
        .message(
            flaw.line() == 0
                ? message
                : Words.of(
                    "import.place",
                    locale,
                    message,
                    String.valueOf(flaw.entry()),
                    String.valueOf(flaw.line())));
  }
}
