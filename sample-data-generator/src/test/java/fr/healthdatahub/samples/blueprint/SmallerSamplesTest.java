package fr.healthdatahub.samples.blueprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.check.FolderCheck;
import fr.healthdatahub.samples.export.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All samples but the SNDS, one after the other. */
class SmallerSamplesTest {
  @TempDir Path folder;

  static Stream<String> names() {
    return BlueprintFile.all().stream().map(Blueprint::name);
  }

  private static SampleRequest request(String name) {
    // More than two pieces for each shard; images and days are many for one unit.
    int size = name.equals("mammograms") ? 12 : name.equals("pacemakers") ? 130 : 200;
    SampleRequest request = Samples.named(name).request().withSize(size).withThreads(2);
    return name.equals("pacemakers") ? request.withYears(2023, 2023) : request;
  }

  private Path written(String name, SampleRequest request) throws IOException {
    Path out = folder.resolve(name);
    Samples.run(request).write(out, Progress.NONE);
    return out;
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSampleIsAsItsSchemaSays(String name) throws IOException, SQLException {
    Path out = written("s", request(name));
    var report = FolderCheck.check(out, 2);
    assertEquals(List.of(), report.findings());
    assertTrue(report.rows() > 50, report.rows() + " rows");
    noKeyIsAnOrphan(out);
  }

  private static void noKeyIsAnOrphan(Path out) throws IOException, SQLException {
    JsonNode description = new ObjectMapper().readTree(out.resolve("datapackage.json").toFile());
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      int keys = 0;
      for (JsonNode table : description.get("resources")) {
        if (table.has("schema")) {
          load(duckdb, out, table.get("name").asText());
        }
      }
      for (JsonNode table : description.get("resources")) {
        String name = table.get("name").asText();
        List<String> key = new ArrayList<>();
        table.path("schema").path("primaryKey").forEach(column -> key.add(column.asText()));
        if (!key.isEmpty()) {
          assertEquals(
              0,
              count(
                  duckdb,
                  "(select 1 from \"%s\" group by %s having count(*) > 1)"
                      .formatted(name, String.join(",", key))));
        }
        for (JsonNode pointer : table.path("schema").path("foreignKeys")) {
          List<String> pairs = new ArrayList<>();
          for (int i = 0; i < pointer.get("fields").size(); i++) {
            pairs.add(
                "c.%s = p.%s"
                    .formatted(
                        pointer.get("fields").get(i).asText(),
                        pointer.get("reference").get("fields").get(i).asText()));
          }
          assertEquals(
              0,
              count(
                  duckdb,
                  "\"%s\" c anti join \"%s\" p on %s"
                      .formatted(
                          name,
                          pointer.get("reference").get("resource").asText(),
                          String.join(" and ", pairs))));
          keys++;
        }
      }
      assertTrue(keys > 0, "no keys between tables");
    }
  }

  private static void load(Connection duckdb, Path out, String name) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(
          "create table \"%s\" as select * from read_csv('%s', header=true, all_varchar=true)"
              .formatted(name, out.resolve(name + ".csv")));
    }
  }

  private static long count(Connection duckdb, String from) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from " + from)) {
      found.next();
      return found.getLong(1);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void bytesDependNeitherOnThreadsNorOnShards(String name) throws IOException {
    Path one = written("one", request(name).withThreads(1));
    Path five = written("five", request(name).withThreads(5));
    List<Path> shards = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      shards.add(written("shard" + i, request(name).withShard(i, 3)));
    }
    List<String> references =
        BlueprintFile.all().stream()
            .filter(blueprint -> blueprint.name().equals(name))
            .flatMap(blueprint -> blueprint.parts().stream())
            .filter(part -> part.plan().kind() == Blueprint.Kind.REFERENCE)
            .map(part -> part.table().name() + ".csv")
            .toList();
    try (Stream<Path> files = Files.walk(one)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path inside = one.relativize(file);
        byte[] whole = Files.readAllBytes(file);
        assertArrayEquals(whole, Files.readAllBytes(five.resolve(inside)), inside.toString());
        if (inside.toString().endsWith(".csv")) {
          ByteArrayOutputStream joined = new ByteArrayOutputStream();
          // The same in all shards: the first is the whole.
          boolean reference = references.contains(inside.toString());
          for (int i = 0; i < (reference ? 1 : 3); i++) {
            byte[] part = Files.readAllBytes(shards.get(i).resolve(inside));
            int start = 0;
            while (i > 0 && part[start++] != '\n') {
              // after the header
            }
            joined.write(part, start, part.length - start);
          }
          assertArrayEquals(whole, joined.toByteArray(), inside.toString());
        } else if (!inside.toString().endsWith(".json")) {
          Path shard =
              shards.stream()
                  .filter(some -> Files.exists(some.resolve(inside)))
                  .findFirst()
                  .orElseThrow();
          assertArrayEquals(whole, Files.readAllBytes(shard.resolve(inside)), inside.toString());
        }
      }
    }
  }

  /** What must never be: sample, and a query that finds it; the tables are loaded by name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      sarcoma-registry | treatment t join patient p using (patient_id) where t.end_date > p.last_news_date or t.start_date < p.diagnosis_date
      sarcoma-registry | patient where site = 'uterus' and sex = 'M'
      sarcoma-registry | relapse r join patient p using (patient_id) where r.relapse_date > coalesce(p.death_date, '9')
      emergency-visits | visit where SORTIE < ENTREE or (died = '1') <> (MODE_SORTIE = '9')
      emergency-visits | visit where SEXE = 'M' and DP like 'O%'
      emergency-visits | act a join visit v using (visit_id) where a.act_at < v.ENTREE or a.act_at > v.SORTIE
      emergency-visits | (select 1 from act group by visit_id, CCAM having count(*) > 1)
      emergency-visits | act a join act b using (visit_id) where a.rank < b.rank and a.act_at > b.act_at
      prescriptions | alert a anti join prescription p using (consultation_id, line)
      pharmacovigilance | report where (outcome = 'died') <> (coalesce(seriousness, '') = 'death')
      pharmacovigilance | suspected_drug d join report r using (report_id) where d.start_date > r.received_date
      infarction-pathway | episode where puncture_at < door_at or (died_in_hospital = '1' and statin is not null)
      renal-transplants | follow_up f join graft g using (graft_id) where f.visit_date > g.last_news_date or f.visit_date < g.graft_date
      pacemakers | episode e join device d using (device_id) where e.end_at < e.start_at or e.start_at < d.implant_date
      pacemakers | episode where therapy = 'shock' and episode_kind like 'atrial%'
      parkinson-cohort | genotype g join patient p using (patient_id) where g.genotype not in ('0/0', '0/1', '1/1')
      parkinson-cohort | visit where updrs3_on::int > updrs3_off::int
      insurer-reimbursements | reimbursement where abs(spent_eur::double - public_eur::double - insurer_eur::double - left_eur::double) > 0.021 or left_eur::double < 0
      insurer-reimbursements | reimbursement r join member m using (member_id) where r.care_date > m.left_date or r.care_date < m.joined_date
      """)
  void whatMustNeverBeIsNotThere(String name, String query) throws IOException, SQLException {
    Path out = written("s", request(name).withSize(name.equals("pacemakers") ? 130 : 600));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (var table : Samples.named(name).tables()) {
        load(duckdb, out, table.name());
      }
      assertEquals(0, count(duckdb, query));
    }
  }
}
