package fr.healthdatahub.web.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.WrittenFile;
import fr.healthdatahub.sdk.GenerationHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.GeneratedFile;
import fr.healthdatahub.sdk.model.Generation;
import fr.healthdatahub.sdk.model.GenerationRequest;
import fr.healthdatahub.sdk.model.SampleDetails;
import fr.healthdatahub.sdk.model.SamplePreview;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples through the SDK, on either database. */
abstract class SamplesContract {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> SCOPES = List.of("samples:read", "samples:generate");

  private Hub hub;

  abstract Portal portal();

  @BeforeEach
  void signIn() {
    hub = as("participant@demo.hub");
  }

  @Test
  void generatesTheSameBytesAsTheGeneratorOnAnyMachine(@TempDir Path folder) throws IOException {
    GenerationHandle generation = hub.generate(small(7));
    Path here = generation.download(folder.resolve("portal"));
    fr.healthdatahub.samples.SampleRequest same =
        Samples.named("snds").request().withSize(30).withYears(2022, 2022).withSeed(7);
    Map<String, String> there =
        Samples.run(same).write(folder.resolve("local"), Progress.NONE).files().stream()
            .collect(Collectors.toMap(WrittenFile::path, WrittenFile::sha256));
    Map<String, String> told =
        generation.read().getFiles().stream()
            .filter(file -> file.getRows() != null)
            .collect(Collectors.toMap(GeneratedFile::getName, GeneratedFile::getSha256));
    assertEquals(there, told);
    assertEquals(
        -1, Files.mismatch(here.resolve("IR_BEN_R.csv"), folder.resolve("local/IR_BEN_R.csv")));
    assertTrue(Files.exists(here.resolve("datapackage.json")));
    generation.remove();
    assertThrows(HubException.NotFound.class, generation::read);
    assertFalse(Files.exists(portal().home().resolve("samples").resolve(generation.id())));
  }

  @Test
  void everybodyDownloadsTheSmallOneThatIsReady(@TempDir Path folder) {
    try (Hub visitor = Hub.connect(portal().url().toString(), Token.none())) {
      Await.until("a ready sample", () -> visitor.sample("snds").getReady() != null);
      SampleDetails details = visitor.sample("snds");
      Path here = visitor.generation(details.getReady().getId()).download(folder);
      assertTrue(Files.exists(here.resolve("ER_PRS_F.csv")));
      assertEquals(details.getSample().getTables(), details.getTables().size());
    }
  }

  @Test
  void previewShowsTheRowsThatTheFilesHave(@TempDir Path folder) throws IOException {
    SamplePreview preview = hub.previewSample(small(11).tables(List.of("IR_BEN_R")));
    GenerationHandle generation = hub.generate(small(11));
    List<String> lines = Files.readAllLines(generation.download(folder).resolve("IR_BEN_R.csv"));
    assertEquals(
        lines.subList(1, 1 + preview.getTables().get(0).getRows().size()),
        preview.getTables().get(0).getRows().stream().map(row -> String.join(",", row)).toList());
    generation.remove();
  }

  @Test
  void aCancelledOneLeavesNoFile() {
    GenerationHandle generation = hub.generate(large());
    Await.until("progress", () -> generation.read().getProgress() > 0);
    generation.remove();
    assertEquals(Generation.StatusEnum.CANCELLED, generation.read().getStatus());
    Await.until("no files", () -> nothingOf(generation));
    generation.remove();
  }

  @Test
  void othersGenerationsDoNotExist() {
    GenerationHandle generation = hub.generate(small(13));
    try (Hub other = as("rival@demo.hub")) {
      assertThrows(HubException.NotFound.class, other.generation(generation.id())::read);
      assertThrows(HubException.NotFound.class, other.generation(generation.id())::remove);
      assertTrue(
          other.generations().stream().noneMatch(one -> one.getId().equals(generation.id())));
    }
    assertEquals(Generation.StatusEnum.DONE, generation.await(PATIENCE, state -> {}).getStatus());
    generation.remove();
  }

  private boolean nothingOf(GenerationHandle generation) {
    try (var all = Files.list(portal().home().resolve("samples"))) {
      return all.noneMatch(path -> path.toString().contains(generation.id()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Hub as(String email) {
    return Hub.signIn(portal().url().toString(), email, Portal.PASSWORD, "samples", SCOPES, 1);
  }

  private static GenerationRequest small(long seed) {
    return new GenerationRequest().sample("snds").size(30L).from(2022).to(2022).seed(seed);
  }

  private static GenerationRequest large() {
    return new GenerationRequest().sample("snds").size(3000L).from(2018).to(2023);
  }
}
