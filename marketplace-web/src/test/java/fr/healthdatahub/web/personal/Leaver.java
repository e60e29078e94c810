package fr.healthdatahub.web.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.sdk.SubmissionHandle;
import fr.healthdatahub.sdk.model.Discipline;
import fr.healthdatahub.sdk.model.Generation;
import fr.healthdatahub.sdk.model.GenerationRequest;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.sdk.model.SkillLevel;
import fr.healthdatahub.sdk.model.SkillWanted;
import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who does something of everything on a portal, and leaves it. */
final class Leaver {
  static final String SLUG = "breast-cancer";
  static final String PROFILE_NAME = "Quirine Wegloper";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Portal portal;
  private final Hub hub;
  private String predictions;
  private String submissionId;
  private String generationId;
  private String demandId;

  Leaver(Portal portal, String email) {
    this.portal = portal;
    this.hub = signIn(portal, email);
  }

  static Hub signIn(Portal portal, String email) {
    return Hub.signIn(
        portal.url().toString(), email, Portal.PASSWORD, "leaving", TestPerson.ALL_SCOPES, 1);
  }

  Hub hub() {
    return hub;
  }

  String submissionId() {
    return submissionId;
  }

  String demandId() {
    return demandId;
  }

  /** Submits, has a sample generated, joins the registry and states a demand. */
  void leaveTraces(Path folder) throws IOException {
    predictions = predictions(folder);
    Submission scored = submit(predictions).awaitScore(PATIENCE);
    assertEquals(Submission.StatusEnum.SCORED, scored.getStatus());
    submissionId = scored.getId();
    var generation =
        hub.generate(
            new GenerationRequest()
                .sample("snds")
                .size(20L)
                .from(2022)
                .to(2022)
                .tables(List.of("IR_BEN_R")));
    generationId = generation.id();
    assertEquals(Generation.StatusEnum.DONE, generation.await(PATIENCE, state -> {}).getStatus());
    hub.myProfile().join(profile(), List.of(Purpose.DIRECTORY, Purpose.MATCHING));
    demandId = hub.stateDemand(demand()).id();
    assertTrue(files().allMatch(Files::exists), "files that are to go");
  }

  /** Predictions whose bytes nobody else handed in. */
  String predictions(Path folder) throws IOException {
    ChallengeHandle challenge = hub.challenge(SLUG);
    challenge.acceptRules();
    Path sample =
        challenge.data().stream()
            .filter(file -> file.getKind().equals("sample-submission"))
            .map(file -> challenge.download(file, folder, Progress.NONE))
            .findFirst()
            .orElseThrow();
    String text = Files.readString(sample);
    int last = text.lastIndexOf(',', text.length() - 2);
    return text.substring(0, last) + ",0." + Math.abs(System.nanoTime()) + "\n";
  }

  SubmissionHandle submit(String csv) {
    return hub.challenge(SLUG)
        .submit(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            "leaving.csv",
            Progress.NONE);
  }

  /** Where the files lie that are only this person's. */
  Stream<Path> files() {
    String sha256 = Secrets.fingerprint(predictions);
    return Stream.of(
        portal.home().resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256),
        portal.home().resolve("samples").resolve(generationId));
  }

  private static Profile profile() {
    return new Profile()
        .name(PROFILE_NAME)
        .discipline(Discipline.BIOSTATISTICS)
        .about("Leaves tomorrow.")
        .skills(
            Stream.of("analyse de survie", "R", "Python", "SNDS", "cohort studies")
                .map(name -> new SkillLevel().skill(name).level(3))
                .toList());
  }

  static NewDemand demand() {
    return new NewDemand()
        .title("A demand of " + PROFILE_NAME)
        .need("Somebody who models readmissions, for " + PROFILE_NAME + ".")
        .required(List.of(new SkillWanted().skill("R")));
  }
}
