package fr.healthdatahub.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.SampleInfo.ColumnInfo;
import fr.healthdatahub.samples.SampleInfo.TableInfo;
import fr.healthdatahub.samples.SampleInfo.Years;
import fr.healthdatahub.samples.export.Contents;
import fr.healthdatahub.samples.fidelity.FidelityReport;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.SampleSpec;
import fr.healthdatahub.samples.generate.SndsSource;
import fr.healthdatahub.samples.generate.Standard;
import fr.healthdatahub.samples.population.Pyramid;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Meanings;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sample of the French national health data. */
final class SndsOffer implements Offer {
  private static final SampleInfo INFO =
      new SampleInfo(
          "snds",
          SchemaText.NONE,
          new Label("Données nationales de santé (SNDS)", "French national health data (SNDS)"),
          new Label(
              "DCIR, PMSI (MCO, SSR, HAD, RIM-P), causes de décès et référentiels de personnes"
                  + " synthétiques, avec des parcours de soins cohérents et les habitudes des vraies"
                  + " données.",
              "DCIR, PMSI (MCO, SSR, HAD, RIM-P), causes of death and reference tables of synthetic"
                  + " people, with coherent care pathways and the habits of the real data."),
          new Label("bénéficiaires", "beneficiaries"),
          10_000,
          SampleSpec.MOST_BENEFICIARIES,
          new Years(Pyramid.FIRST_YEAR, Pyramid.LAST_YEAR),
          new Years(2018, 2023),
          List.of(Habit.values()),
          List.of(Standard.values()),
          tables());

  private static List<TableInfo> tables() {
    List<TableInfo> tables = new ArrayList<>();
    for (Table table : Tables.all()) {
      List<ColumnInfo> columns = new ArrayList<>();
      Tables.schema(table.name())
          .get("fields")
          .forEach(
              field ->
                  columns.add(
                      new ColumnInfo(
                          field.get("name").asText(),
                          field.get("type").asText(),
                          Meanings.of(table.name(), field.get("name").asText()))));
      tables.add(new TableInfo(table.name(), Meanings.of(table.name()), columns));
    }
    return tables;
  }

  @Override
  public SampleInfo info() {
    return INFO;
  }

  @Override
  public Contents contents(SampleRequest request) {
    SampleSpec spec =
        new SampleSpec(
            request.size(),
            request.from(),
            request.to(),
            request.seed(),
            request.tables(),
            request.habits(),
            request.shard(),
            request.shards());
    return new Contents(
        new SndsSource(spec, request.also()),
        description(spec, request.also()),
        folder -> {
          if (request.report() && request.format().isCsv()) {
            FidelityReport.write(folder, request.from(), request.to());
          }
        });
  }

  private static ObjectNode description(SampleSpec spec, Set<Standard> also) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("profile", "tabular-data-package");
    root.put("name", "snds-sample");
    root.put("title", "SNDS sample, fully synthetic");
    root.put(
        "description",
        "Synthetic data shaped like the French national health data (SNDS). No real person is in"
            + " it. Identifiers begin with SYN where the column is wide enough.");
    ObjectNode sample = root.putObject("sample");
    sample.put("beneficiaries", spec.beneficiaries());
    sample.put("from", spec.from());
    sample.put("to", spec.to());
    sample.put("seed", spec.seed());
    sample.put("shard", spec.shard() + "/" + spec.shards());
    ArrayNode habits = sample.putArray("habits");
    spec.habits().stream().map(Habit::word).sorted().forEach(habits::add);
    if (!also.isEmpty()) {
      ArrayNode others = sample.putArray("also");
      also.stream().map(Standard::word).sorted().forEach(others::add);
    }
    return root;
  }
}
