package fr.healthdatahub.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Orcids;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The registry of researchers from a terminal, on either database. */
abstract class RegistryCliContract extends RegistryTerminal {
  @Test
  void fromJoiningToTheOutcome() {
    String researcher = joined();
    Run works = ok(RESEARCHER, "profile", "import", files.works());
    assertTrue(works.out().contains("1 new, 0 completed, 0 known"), works.out());
    String demand = published();

    Run candidates = ok(OFFICER, "candidates", demand, "--top", "5", "--text", "30");
    assertTrue(candidates.out().contains("text 30, skills 70"), candidates.out());
    String first =
        candidates.out().lines().filter(one -> one.startsWith("   1 ")).findFirst().get();
    assertTrue(first.contains(RegistryFiles.NAME + "  " + researcher), candidates.out());
    assertTrue(candidates.out().contains("(required): Declares this very skill."), first);
    assertTrue(candidates.out().contains("  Kites over hospital claims, 2024: "), candidates.out());
    Run french = ok(OFFICER, "candidates", demand, "--lang", "fr");
    assertTrue(french.out().contains("Déclare exactement cette compétence."), french.out());
    assertTrue(ok(OFFICER, "candidates", demand, "--csv").out().startsWith("rank,researcher,"));
    assertEquals(demand, json(OFFICER, "candidates", demand).get("demandId").asText());

    String id =
        json(OFFICER, "propose", demand, researcher, "--message", "Fly?").get("id").asText();
    Run mine = ok(RESEARCHER, "proposals");
    assertTrue(mine.out().contains(id), mine.out());
    assertTrue(mine.out().contains("waits for an answer"), mine.out());
    refused(1, "proposal-state", OFFICER, "proposal", "introduce", id);
    Run accepted = ok(RESEARCHER, "proposal", "accept", id);
    assertTrue(accepted.out().contains("<" + OWNER + ">"), accepted.out());
    Run contacts = ok(OWNER, "proposals", "--demand", demand);
    assertTrue(contacts.out().contains("<" + RESEARCHER + ">"), contacts.out());
    ok(OFFICER, "proposal", "introduce", id);
    Run closed =
        ok(OFFICER, "proposal", "close", id, "--outcome", "advised", "--note", "They fly.");
    assertTrue(closed.out().contains("They fly."), closed.out());
    assertTrue(ok(OFFICER, "proposals", "--all").out().contains(id));
    assertEquals("CLOSED", json(OWNER, "demand", "close", demand).get("status").asText());
  }

  @Test
  void directoryIsSearchedByWordsAndFilters() {
    String id = joined();
    Run found = ok(null, "researchers", "ottoline", "--discipline", "biostatistics");
    assertTrue(found.out().startsWith("ID"), found.out());
    assertTrue(found.out().contains(id), found.out());
    JsonNode one =
        json(null, "researchers", "vandersteen", "--place", "quimper", "--language", "fr");
    assertEquals(id, one.at("/0/id").asText());
    assertFalse(ok(null, "researchers", "vandersteen", "--skill", "law").out().contains(id));
    assertTrue(ok(null, "researchers", "--top", "1").err().contains("--top"));
    Run shown = ok(null, "researcher", id);
    assertTrue(shown.out().contains(RegistryFiles.NAME), shown.out());
    assertTrue(shown.out().contains(skill + " (4)"), shown.out());
    assertEquals("Quimper", json(null, "researcher", id).get("place").asText());
    assertTrue(ok(null, "skills", "analyse", "de", "surv").out().contains("survival-analysis"));
    refused(4, "researcher-not-found", null, "researcher", UNKNOWN);
  }

  @Test
  void profileIsChangedByTheVersionThatWasRead() {
    joined();
    String read = ok(RESEARCHER, "profile", "--json").out();
    String edited = files.file("edited.json", read.replace("Quimper", "Brest"));
    JsonNode changed = json(RESEARCHER, "profile", "set", edited);
    assertEquals("Brest", changed.at("/profile/place").asText());
    assertTrue(changed.get("version").asLong() > 0);
    refused(1, "profile-changed", RESEARCHER, "profile", "set", edited);
    String whatever =
        "{\"name\": \"Ottoline\", \"discipline\": \"LAW\", \"orcid\": \"%s\"}"
            .formatted(Orcids.fresh());
    Run set = run(RESEARCHER, whatever, "profile", "set", "-");
    assertEquals(0, set.code(), set.err());
    assertTrue(set.out().contains("LAW"), set.out());
    assertEquals(2, json(RESEARCHER, "profile").get("consents").size(), "consents are as before");
  }

  @Test
  void agreementsPausesAndWorksAreChangedOneByOne() {
    joined();
    assertTrue(ok(RESEARCHER, "profile", "pause").out().contains("./hub profile resume"));
    assertTrue(json(RESEARCHER, "profile").get("paused").asBoolean());
    assertFalse(json(RESEARCHER, "profile", "resume").get("paused").asBoolean());
    ok(RESEARCHER, "profile", "confirm");
    Run agreed = ok(RESEARCHER, "profile", "agree", "matching", "EVALUATION");
    assertTrue(agreed.out().contains("MATCHING, EVALUATION"), agreed.out());
    assertEquals(2, run(RESEARCHER, "", "profile", "agree", "everything").code());
    assertEquals(0, json(RESEARCHER, "profile", "agree").get("consents").size());
    Run imported = run(RESEARCHER, "10.5555/Kites.24\n", "profile", "import", "-", "--json");
    assertEquals(1, imported.json().get("added").asInt(), imported.err());
    String work = json(RESEARCHER, "profile", "works").at("/0/id").asText();
    assertTrue(ok(RESEARCHER, "profile", "works").out().contains("10.5555/kites.24"));
    assertEquals(0, json(RESEARCHER, "profile", "works", "--remove", work).size());
    assertEquals(0, json(RESEARCHER, "profile", "viewings").size());
    JsonNode all = run(RESEARCHER, "", "profile", "export").json();
    assertEquals(RegistryFiles.NAME, all.at("/researcher/profile/name").asText());
  }

  @Test
  void importTellsWhatItLeavesOut() {
    joined();
    Run some = ok(RESEARCHER, "profile", "import", files.works());
    assertTrue(some.err().contains("untitled: ") && some.err().contains("line 5"), some.err());
    JsonNode told = json(RESEARCHER, "profile", "import", files.works());
    assertEquals(5, told.at("/flaws/0/line").asInt());
    assertEquals(1, told.get("known").asInt());
    Run none = run(RESEARCHER, "", "profile", "import", files.file("b.bib", "@article{a, title="));
    assertEquals(1, none.code(), none.out());
    assertTrue(none.err().contains("line 1"), none.err());
    assertEquals(1, run(RESEARCHER, "", "profile", "import", folder + "/nothing").code());
  }

  @Test
  void erasingAsksForTheAddress() {
    joined();
    Run other = run(RESEARCHER, "yes\n", "profile", "erase");
    assertEquals(1, other.code());
    assertTrue(other.err().contains("Type " + RESEARCHER), other.err());
    ok(RESEARCHER, "profile");
    Run erased = run(RESEARCHER, "Rival@demo.hub\n", "profile", "erase");
    assertEquals(0, erased.code(), erased.err());
    refused(4, "not-affiliated", RESEARCHER, "profile");
  }

  @Test
  void wrongJsonIsToldWithItsPlace() {
    String mistyped = "{\"profile\": {\"name\": \"A\",\n  \"diciplin\": \"LAW\"}}";
    Run unknown = run(RESEARCHER, mistyped, "profile", "set", "-");
    assertEquals(1, unknown.code());
    assertTrue(unknown.err().contains("standard input, line 2, column "), unknown.err());
    assertTrue(unknown.err().contains("profile.diciplin is no field here"), unknown.err());
    assertTrue(unknown.err().contains("discipline, "), "says what there is: " + unknown.err());
    String level = "{\"title\": \"T\", \"required\": [{\"skill\": \"R\", \"level\": \"high\"}]}";
    JsonNode place = run(OWNER, level, "demand", "state", "-", "--json").failure().at("/errors/0");
    assertEquals("/required/0/level", place.get("pointer").asText());
    assertEquals(1, place.get("line").asInt());
    String word = "{\"name\": \"A\", \"discipline\": \"ASTROLOGY\"}";
    Run list = run(RESEARCHER, word, "profile", "set", "-", "--lang", "fr");
    assertTrue(list.err().contains("discipline doit être parmi MEDICINE, "), list.err());
    Run noJson = run(OWNER, "title: T", "demand", "state", "-");
    assertEquals(1, noJson.code());
    assertTrue(noJson.err().contains("this is not JSON"), noJson.err());
    String tooShort = "{\"title\": \"T\", \"need\": \"N\", \"required\": [{\"skill\": \"R\"}]}";
    Run rules = run(OWNER, tooShort, "demand", "state", "-");
    assertEquals(1, rules.code());
    assertTrue(rules.err().contains("title: "), rules.err());
  }

  @Test
  void demandGoesToAndFroUntilItIsPublished() {
    String id = stated();
    Run waiting = ok(OFFICER, "demands", skill, "--status", "submitted");
    assertTrue(waiting.out().contains(id), waiting.out());
    assertTrue(ok(OWNER, "demands", "--mine").out().contains(id));
    refused(3, "sign-in-required", null, "demand", id);
    refused(4, "demand-not-found", RESEARCHER, "demand", id);
    ok(OFFICER, "demand", "refuse", id, "--reason", "Which kites?");
    Run returned = ok(OWNER, "demand", id);
    assertTrue(returned.out().contains("Which kites?"), returned.out());
    String read = ok(OWNER, "demand", id, "--json").out();
    String edited = files.file("edited.json", read.replace("Who could", "Red ones: who could"));
    JsonNode changed = json(OWNER, "demand", "change", id, edited);
    assertEquals("SUBMITTED", changed.get("status").asText());
    assertEquals(2, changed.at("/required/0/level").asInt());
    refused(1, "demand-changed", OWNER, "demand", "change", id, edited);
    ok(OWNER, "demand", "change", id, files.demand(skill));
    assertEquals("PUBLISHED", json(OFFICER, "demand", "publish", id).get("status").asText());
    JsonNode weighed = json(OWNER, "demand", "weigh", id, "--taxonomy", "70");
    assertEquals(30, weighed.at("/weights/text").asInt());
    assertEquals(2, run(OWNER, "", "demand", "weigh", id).code());
  }

  @Test
  void proposalsAreTakenBackAssignedDeclinedAndMuted() {
    String researcher = joined();
    String demand = published();
    Await.until("the index", () -> candidates(demand).contains(researcher));
    String first = json(OFFICER, "propose", demand, researcher).get("id").asText();
    ok(OFFICER, "proposal", "withdraw", first);
    refused(1, "proposal-state", RESEARCHER, "proposal", "accept", first);

    String other = published();
    Run plan = ok(OFFICER, "demand", "assign", other);
    assertTrue(plan.out().contains(researcher), plan.out());
    assertTrue(plan.out().contains("planned"), plan.out());
    JsonNode pair = json(OFFICER, "demand", "assign", other, "--propose").at("/pairs/0");
    String second = pair.get("proposalId").asText();
    Run no = ok(RESEARCHER, "proposal", "decline", second, "--reason", "No time", "--mute");
    assertTrue(no.out().contains("No time"), no.out());
    String out = candidates(published());
    assertTrue(out.substring(out.indexOf("Filtered out")).contains(researcher), out);
    String mute = json(RESEARCHER, "proposal", "mutes").at("/0/id").asText();
    assertEquals(0, json(RESEARCHER, "proposal", "mutes", "--remove", mute).size());
  }

  @Test
  void whoMayNotIsToldSo() {
    refused(3, "sign-in-required", null, "profile");
    refused(3, "not-allowed", OWNER, "candidates", UNKNOWN);
    refused(3, "not-allowed", OWNER, "propose", UNKNOWN, UNKNOWN);
    refused(4, "demand-not-found", OFFICER, "candidates", UNKNOWN);
    refused(4, "proposal-not-found", RESEARCHER, "proposal", "accept", UNKNOWN);
    refused(1, "invalid-status", null, "demands", "--status", "late");
    refused(1, "invalid-discipline", null, "researchers", "--discipline", "astrology");
    for (List<String> wrong :
        List.of(
            List.of("demand"),
            List.of("proposal"),
            List.of("propose", UNKNOWN),
            List.of("demands", "--top", "0"),
            List.of("demand", "refuse", UNKNOWN),
            List.of("proposal", "close", UNKNOWN, "--outcome", "wonderful"))) {
      Run run = run(OFFICER, "", wrong.toArray(new String[0]));
      assertEquals(2, run.code(), wrong + run.err());
      assertTrue(run.err().contains("See ./hub " + wrong.get(0)), run.err());
    }
    Run french = ok(null, "proposal", "close", "--help", "--lang", "fr");
    assertTrue(french.out().contains("Codes de retour"), french.out());
  }
}
