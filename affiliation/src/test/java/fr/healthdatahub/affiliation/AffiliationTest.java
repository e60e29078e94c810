package fr.healthdatahub.affiliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.demand.Confidentiality;
import fr.healthdatahub.affiliation.demand.DemandDraft;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.identifier.Orcid;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.EvidenceKind;
import fr.healthdatahub.affiliation.researcher.EvidenceList;
import fr.healthdatahub.affiliation.researcher.NewEvidence;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.container.Database;
import fr.healthdatahub.container.RunningModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A test with a registry of its own, empty at its beginning. */
public abstract class AffiliationTest {
  protected RunningModule affiliation;
  protected DataSource database;
  @TempDir protected Path home;

  @BeforeEach
  void start() {
    database = database().migrated("affiliation");
    affiliation = node(home);
  }

  /** A node on this test's database, with a folder for what it derives. */
  protected RunningModule node(Path home) {
    return new RunningModule(
        "affiliation",
        database,
        Map.of("hub.home", home.toString()),
        KnownAccounts.class,
        WrittenMails.class);
  }

  @AfterEach
  void stop() {
    affiliation.close();
  }

  protected Database database() {
    return Database.H2;
  }

  protected <T> T get(Class<T> type) {
    return affiliation.get(type);
  }

  /** Somebody who takes part in matching, with a skill of the tree; the id in the registry. */
  protected String researcher(String name, String skill) {
    return join(UUID.randomUUID().toString(), profile(name, skill, "", Map.of()));
  }

  protected String join(String personId, Profile profile) {
    get(KnownAccounts.class).add(personId, personId + "@example.org");
    return get(Researchers.class).join(personId, profile, Set.of(Purpose.MATCHING)).id();
  }

  protected static Profile profile(
      String name, String skill, String institution, Map<ProfileField, Audience> visibility) {
    return new Profile(
        name,
        Discipline.BIOSTATISTICS,
        orcid(),
        "",
        List.of(new SkillLevel(skill, 3)),
        Set.of("fr"),
        "Lyon",
        institution,
        List.of(),
        null,
        null,
        1,
        visibility);
  }

  /** One that nobody else has: with it, a single skill is enough to join. */
  private static String orcid() {
    String digits = "%015d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L));
    return "0123456789X"
        .chars()
        .mapToObj(check -> Orcid.parse(digits + (char) check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow()
        .value();
  }

  protected void publication(String researcherId, String title, int year, String... authors) {
    get(EvidenceList.class)
        .add(
            researcherId,
            List.of(
                new NewEvidence(
                    EvidenceKind.PUBLICATION,
                    title,
                    "",
                    year,
                    "en",
                    null,
                    null,
                    "",
                    List.of(authors))));
  }

  /** A published demand for a skill; its id. */
  protected String demand(String ownerId, String institution, String skill) {
    return demand(ownerId, institution, new SkillLevel(skill, 0));
  }

  protected String demand(String ownerId, String institution, SkillLevel skill) {
    Demands demands = get(Demands.class);
    String id =
        demands
            .state(
                ownerId,
                new DemandDraft(
                    institution,
                    "Readmission after heart failure",
                    "Who could model readmission after heart failure in hospital claims?",
                    List.of(skill),
                    List.of(),
                    null,
                    Set.of("fr"),
                    "",
                    true,
                    null,
                    null,
                    null,
                    Confidentiality.PUBLIC))
            .id();
    demands.publish(id, "officer");
    return id;
  }

  /** Expects a refusal with that code. */
  protected static void refused(String code, Executable work) {
    assertEquals(code, assertThrows(AffiliationProblem.class, work).code());
  }
}
