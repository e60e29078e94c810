package fr.healthdatahub.affiliation.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.affiliation.conflict.Coauthor;
import fr.healthdatahub.affiliation.conflict.Organisation;
import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.identifier.Orcid;
import fr.healthdatahub.affiliation.matching.SkillClaim;
import java.util.ArrayList;
import java.util.List;

/** Reads what experts and demands share: people, organisations, co-authors, skills. */
final class TiesReader {
  private TiesReader() {}

  /** The ties of an object: its own e-mails and ORCID iD, or its {@code people}. */
  static Ties ties(Fields one, String id) throws LineRefused {
    List<String> identities = new ArrayList<>();
    List<String> names = new ArrayList<>();
    identities.add(id);
    person(one, identities, names);
    List<JsonNode> people = one.list("people");
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).isTextual()) {
        identities.add(people.get(i).asText());
        names.add(people.get(i).asText());
      } else {
        person(new Fields(people.get(i), one.path("people[" + i + "]")), identities, names);
      }
    }
    identities.removeIf(String::isBlank);
    names.removeIf(String::isBlank);
    return new Ties(identities, names, organisations(one), coauthors(one), one.texts("conflicts"));
  }

  /** Skills as texts, or as objects with {@code skill} and {@code level}. */
  static List<SkillClaim> claims(Fields one, String name) throws LineRefused {
    List<SkillClaim> claims = new ArrayList<>();
    List<JsonNode> skills = one.list(name);
    for (int i = 0; i < skills.size(); i++) {
      String path = one.path(name + "[" + i + "]");
      if (skills.get(i).isTextual()) {
        if (!skills.get(i).asText().isBlank()) {
          claims.add(new SkillClaim(skills.get(i).asText(), 0));
        }
      } else {
        Fields skill = new Fields(skills.get(i), path);
        int level = skill.whole("level", "not-level", 0, 4, 0);
        claims.add(new SkillClaim(skill.needed("skill"), level));
      }
    }
    return claims;
  }

  private static void person(Fields person, List<String> identities, List<String> names)
      throws LineRefused {
    names.add(person.text("name"));
    identities.add(person.text("email"));
    identities.addAll(person.texts("emails"));
    String orcid = person.text("orcid");
    if (!orcid.isBlank() && Orcid.parse(orcid).isEmpty()) {
      throw new LineRefused("not-orcid", person.path("orcid"), orcid);
    }
    identities.add(orcid);
  }

  private static List<Organisation> organisations(Fields one) throws LineRefused {
    List<Organisation> organisations = new ArrayList<>();
    List<JsonNode> found = one.list("organisations");
    for (int i = 0; i < found.size(); i++) {
      String path = one.path("organisations[" + i + "]");
      if (found.get(i).isTextual()) {
        organisations.add(new Organisation(found.get(i).asText(), List.of()));
      } else {
        Fields organisation = new Fields(found.get(i), path);
        organisations.add(
            new Organisation(organisation.needed("id"), organisation.texts("parents")));
      }
    }
    return organisations;
  }

  private static List<Coauthor> coauthors(Fields one) throws LineRefused {
    List<Coauthor> coauthors = new ArrayList<>();
    List<JsonNode> found = one.list("coauthors");
    for (int i = 0; i < found.size(); i++) {
      String path = one.path("coauthors[" + i + "]");
      if (found.get(i).isTextual()) {
        coauthors.add(new Coauthor(found.get(i).asText(), 0));
      } else {
        Fields coauthor = new Fields(found.get(i), path);
        coauthors.add(new Coauthor(coauthor.needed("id"), coauthor.year("year")));
      }
    }
    return coauthors;
  }
}
