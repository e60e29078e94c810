package fr.healthdatahub.affiliation.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CSL-JSON as a list, as lines, as {@code items} of an object, or one entry alone. */
final class CslReader {
  private static final Pattern ITEMS =
      Pattern.compile("\\s*\\{[^\\[\\]{}]*\"items\"\\s*:\\s*(?=\\[)");

  private final Entries entries;

  CslReader(Entries entries) {
    this.entries = entries;
  }

  void read(String text) {
    Matcher items = ITEMS.matcher(text);
    JsonScanner scanner = new JsonScanner(text, items.lookingAt() ? items.end() : 0);
    Lines lines = new Lines(text);
    for (JsonScanner.Part part = scanner.next(); part != null; part = scanner.next()) {
      int line = lines.at(part.start());
      int number = entries.next(line);
      if (number == 0) {
        return;
      }
      take(text.substring(part.start(), part.end()), part, number, line);
    }
  }

  private void take(String written, JsonScanner.Part part, int number, int line) {
    if (!part.object()) {
      entries.tell(number, line, "", Reason.NOT_READABLE, written);
    } else if (!part.closed()) {
      entries.tell(number, line, "", Reason.NOT_CLOSED);
    } else if (written.length() > Entries.LONGEST) {
      entries.tell(number, line, "", Reason.ENTRY_TOO_LONG, String.valueOf(Entries.LONGEST));
    } else {
      try {
        entries.keep(draft(JsonTexts.JSON.readTree(written), number, line));
      } catch (StreamConstraintsException deep) {
        entries.tell(number, line, "", Reason.TOO_DEEP, String.valueOf(JsonTexts.DEEPEST));
      } catch (JsonProcessingException wrong) {
        int within = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
        String message = wrong.getOriginalMessage();
        entries.tell(number, line + within - 1, "", Reason.NOT_READABLE, message);
      }
    }
  }

  private static Draft draft(JsonNode node, int number, int line) {
    Draft draft = new Draft(number, line);
    draft.key = JsonTexts.first(node, "id", "citation-key");
    draft.title = JsonTexts.first(node, "title", "title-short");
    draft.text = JsonTexts.at(node, "abstract");
    draft.doi = JsonTexts.first(node, "DOI", "doi");
    draft.url = JsonTexts.first(node, "URL", "url");
    draft.language = JsonTexts.at(node, "language");
    draft.venue = JsonTexts.first(node, "container-title", "event-title", "publisher");
    draft.type = JsonTexts.at(node, "type");
    draft.year = year(node);
    for (JsonNode author : JsonTexts.each(node.path("author"))) {
      String names = JsonTexts.at(author, "given") + " " + JsonTexts.first(author, "family");
      String written = names.isBlank() ? JsonTexts.first(author, "literal", "name") : names;
      PersonNames.add(draft.authors, PlainText.of(author.isTextual() ? author.asText() : written));
    }
    return draft;
  }

  private static String year(JsonNode node) {
    for (String name : new String[] {"issued", "published", "published-print", "created"}) {
      JsonNode date = node.path(name);
      JsonNode parts = date.path("date-parts").path(0).path(0);
      String text =
          parts.isMissingNode() ? JsonTexts.first(date, "raw", "literal") : parts.asText();
      text = text.isBlank() ? JsonTexts.at(node, name) : text;
      if (!text.isBlank()) {
        return text;
      }
    }
    return JsonTexts.at(node, "year");
  }
}
