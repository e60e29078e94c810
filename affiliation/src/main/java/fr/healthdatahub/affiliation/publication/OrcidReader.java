package fr.healthdatahub.affiliation.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.affiliation.identifier.Orcid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record of version 3.0 that ORCID hands out in JSON and XML, whole or only its works: <a
 * href="https://github.com/ORCID/orcid-model/tree/master/src/main/resources/record_3.0">schemas</a>.
 */
final class OrcidReader {
  private static final int MOST_TEXTS = 200;

  private OrcidReader() {}

  /** Reads the works; what is told of the person, or null when the record cannot be read. */
  static OrcidPerson read(String text, Format format, Entries entries) {
    try {
      JsonNode root = format == Format.ORCID_XML ? XmlTree.of(text) : JsonTexts.JSON.readTree(text);
      JsonNode record = root.has("record") ? root.path("record") : root;
      works(record, entries);
      return person(record, entries);
    } catch (XmlTree.Refused refused) {
      entries.tell(0, refused.line, "", refused.reason, refused.argument);
    } catch (StreamConstraintsException deep) {
      entries.tell(0, 0, "", Reason.TOO_DEEP, String.valueOf(JsonTexts.DEEPEST));
    } catch (JsonProcessingException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
      entries.tell(0, line, "", Reason.NOT_READABLE, wrong.getOriginalMessage());
    }
    return null;
  }

  private static void works(JsonNode record, Entries entries) {
    JsonNode activities =
        record.has("activities-summary") ? record.path("activities-summary") : record;
    JsonNode works = activities.has("works") ? activities.path("works") : activities;
    for (JsonNode group : JsonTexts.each(works.path("group"))) {
      // The first is the one that the owner prefers; the others tell of the same work.
      List<JsonNode> summaries = JsonTexts.each(group.path("work-summary"));
      work(summaries.isEmpty() ? group : summaries.get(0), group, entries);
    }
    for (JsonNode work : JsonTexts.each(works.path("work"))) {
      work(work, work, entries);
    }
    for (JsonNode bulk : JsonTexts.each(works.path("bulk"))) {
      work(bulk.path("work"), bulk.path("work"), entries);
    }
    if (works.has("put-code") && works.has("title")) {
      work(works, works, entries);
    }
  }

  private static void work(JsonNode work, JsonNode group, Entries entries) {
    int number = entries.next(0);
    if (number == 0) {
      return;
    }
    Draft draft = new Draft(number, 0);
    String subtitle = JsonTexts.at(work, "title", "subtitle");
    draft.key = JsonTexts.at(work, "put-code");
    draft.title =
        JsonTexts.at(work, "title", "title") + (subtitle.isBlank() ? "" : ": " + subtitle);
    draft.text = JsonTexts.at(work, "short-description");
    draft.year = JsonTexts.at(work, "publication-date", "year");
    draft.doi = doi(work).or(() -> doi(group)).orElse("");
    draft.language = JsonTexts.at(work, "language-code");
    draft.venue = JsonTexts.at(work, "journal-title");
    draft.type = JsonTexts.first(work, "type", "work-type");
    for (JsonNode author : JsonTexts.each(work.path("contributors").path("contributor"))) {
      PersonNames.add(draft.authors, PersonNames.familyFirst(JsonTexts.at(author, "credit-name")));
    }
    entries.keep(draft);
  }

  /** The DOI of the work itself, not of the journal or book of which it is a part. */
  private static Optional<String> doi(JsonNode work) {
    for (JsonNode id : JsonTexts.each(work.path("external-ids").path("external-id"))) {
      String relationship = JsonTexts.at(id, "external-id-relationship");
      if (JsonTexts.at(id, "external-id-type").equalsIgnoreCase("doi")
          && (relationship.isEmpty() || relationship.equalsIgnoreCase("self"))) {
        String value =
            JsonTexts.first(id, "external-id-normalized", "external-id-value", "external-id-url");
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static OrcidPerson person(JsonNode record, Entries entries) {
    JsonNode person = record.path("person");
    JsonNode name = person.path("name");
    String credit = JsonTexts.at(name, "credit-name");
    String full = JsonTexts.at(name, "given-names") + " " + JsonTexts.at(name, "family-name");
    List<String> keywords = new ArrayList<>();
    for (JsonNode keyword : JsonTexts.each(person.path("keywords").path("keyword"))) {
      String word = plain(keyword, "content");
      if (!word.isEmpty() && keywords.size() < MOST_TEXTS) {
        keywords.add(word);
      }
    }
    List<OrcidPerson.Employment> employments = new ArrayList<>();
    for (JsonNode summary : record.findValues("employment-summary")) {
      for (JsonNode employment : JsonTexts.each(summary)) {
        if (employments.size() < MOST_TEXTS) {
          employments.add(employment(employment));
        }
      }
    }
    return new OrcidPerson(
        orcid(record, entries),
        PlainText.cut(PlainText.of(credit.isBlank() ? full : credit), 200),
        PlainText.cut(PlainText.of(JsonTexts.at(person, "biography", "content")), 20_000),
        keywords,
        employments);
  }

  private static String orcid(JsonNode record, Entries entries) {
    String path = JsonTexts.at(record, "orcid-identifier", "path");
    String written = path.isBlank() ? JsonTexts.at(record, "orcid-identifier", "uri") : path;
    Optional<Orcid> orcid = Orcid.parse(PlainText.cut(written, 100));
    if (orcid.isEmpty() && !written.isBlank()) {
      entries.tell(0, 0, "", Reason.ORCID_LEFT_OUT, written);
    }
    return orcid.map(Orcid::value).orElse(null);
  }

  private static OrcidPerson.Employment employment(JsonNode employment) {
    JsonNode organisation = employment.path("organization");
    return new OrcidPerson.Employment(
        plain(organisation, "name"),
        plain(organisation, "disambiguated-organization", "disambiguated-organization-identifier"),
        plain(employment, "department-name"),
        plain(employment, "role-title"),
        plain(organisation, "address", "city"),
        plain(organisation, "address", "country"),
        year(employment, "start-date"),
        year(employment, "end-date"));
  }

  private static String plain(JsonNode node, String... path) {
    return PlainText.cut(PlainText.of(JsonTexts.at(node, path)), 300);
  }

  private static int year(JsonNode node, String date) {
    String year = JsonTexts.at(node, date, "year");
    return year.matches("[12]\\d{3}") ? Integer.parseInt(year) : 0;
  }
}
