package fr.healthdatahub.web.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.check.FolderCheck;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.WrittenFile;
import fr.healthdatahub.samples.generate.Standard;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
    assertEquals(there, tablesOf(generation));
    assertEquals(
        -1, Files.mismatch(here.resolve("IR_BEN_R.csv"), folder.resolve("local/IR_BEN_R.csv")));
    assertTrue(Files.exists(here.resolve("datapackage.json")));
    generation.remove();
    assertThrows(HubException.NotFound.class, generation::read);
    assertFalse(Files.exists(portal().home().resolve("samples").resolve(generation.id())));
  }

  @Test
  void otherStandardsAreTheSameBytesAsOnTheCommandLine(@TempDir Path folder) throws IOException {
    SamplePreview without = hub.previewSample(small(7));
    GenerationRequest request = small(7).also(List.of("omop", "fhir"));
    SamplePreview preview = hub.previewSample(request);
    assertEquals(
        "./hub generate snds --size 30 --from 2022 --to 2022 --seed 7 --also fhir,omop --out snds",
        preview.getCommandLine());
    assertTrue(preview.getEstimate().getBytes() > 1.2 * without.getEstimate().getBytes());
    GenerationHandle generation = hub.generate(request);
    Path here = generation.download(folder.resolve("portal"));
    assertEquals(List.of("fhir", "omop"), generation.read().getRequest().getAlso());
    Map<String, String> there =
        Samples.run(
                Samples.named("snds")
                    .request()
                    .withSize(30)
                    .withYears(2022, 2022)
                    .withSeed(7)
                    .withAlso(EnumSet.allOf(Standard.class)))
            .write(folder.resolve("local"), Progress.NONE)
            .files()
            .stream()
            .collect(Collectors.toMap(WrittenFile::path, WrittenFile::sha256));
    assertEquals(there, tablesOf(generation));
    assertEquals(9 + 6, there.keySet().stream().filter(path -> path.contains("/")).count());
    for (String file : List.of("omop/person.csv", "fhir/Patient.ndjson", "datapackage.json")) {
      assertEquals(
          -1, Files.mismatch(here.resolve(file), folder.resolve("local").resolve(file)), file);
    }
    assertEquals(0, FolderCheck.check(here, 1).findings().size());
    assertTrue(inTheArchive(generation).containsAll(there.keySet()));
    generation.remove();
  }

  /** What the Hub says of the tables: their paths and digests. */
  private static Map<String, String> tablesOf(GenerationHandle generation) {
    return generation.read().getFiles().stream()
        .filter(file -> file.getRows() != null)
        .collect(
            Collectors.toMap(
                file -> (file.getFolder() == null ? "" : file.getFolder() + "/") + file.getName(),
                GeneratedFile::getSha256));
  }

  private Set<String> inTheArchive(GenerationHandle generation) throws IOException {
    Path archive = portal().home().resolve("samples").resolve(generation.id()).resolve("snds.zip");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }
  }

  @Test
  void onlyTheNationalDataAreToldInOtherStandards() {
    assertEquals(List.of("fhir", "omop"), hub.sample("snds").getSample().getStandards());
    assertEquals(List.of(), hub.sample("mammograms").getSample().getStandards());
    GenerationRequest request = new GenerationRequest().sample("mammograms").also(List.of("omop"));
    HubException refused = assertThrows(HubException.class, () -> hub.generate(request));
    assertEquals("invalid-sample-request", refused.code());
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
