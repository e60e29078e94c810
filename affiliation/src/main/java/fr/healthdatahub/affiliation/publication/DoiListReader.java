package fr.healthdatahub.affiliation.publication;

import fr.healthdatahub.affiliation.identifier.Doi;
import java.util.Optional;

/** DOIs, one a line in any spelling, also at the end of a reference that somebody pasted. */
final class DoiListReader {
  private DoiListReader() {}

  static void read(String text, Entries entries) {
    int line = 0;
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      line++;
      String written = text.substring(from, Math.min(end, from + Entries.LONGEST)).strip();
      from = end + 1;
      if (written.isEmpty() || written.startsWith("#")) {
        continue;
      }
      int number = entries.next(line);
      if (number == 0) {
        return;
      }
      Optional<Doi> doi = Draft.doiWithin(written);
      if (doi.isEmpty()) {
        entries.tell(number, line, "", Reason.NOT_DOI, written);
      } else {
        Draft draft = new Draft(number, line);
        draft.doi = written;
        entries.keep(draft);
      }
    }
  }
}
