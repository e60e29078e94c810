package fr.healthdatahub.samples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.SampleInfo.ColumnInfo;
import fr.healthdatahub.samples.SampleInfo.TableInfo;
import fr.healthdatahub.samples.SampleInfo.Years;
import fr.healthdatahub.samples.blueprint.Blueprint;
import fr.healthdatahub.samples.blueprint.BlueprintSource;
import fr.healthdatahub.samples.export.Contents;
import java.util.List;

/** A smaller sample, inspired by one of the first projects of the Hub. */
final class BlueprintOffer implements Offer {
  private static final long MOST_UNITS = 100_000_000;

  private final Blueprint blueprint;

  BlueprintOffer(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  @Override
  public SampleInfo info() {
    return new SampleInfo(
        blueprint.name(),
        SchemaText.NONE,
        blueprint.title(),
        blueprint.description(),
        blueprint.unit(),
        blueprint.size(),
        MOST_UNITS,
        new Years(2015, 2025),
        new Years(2018, 2023),
        List.of(),
        List.of(),
        blueprint.parts().stream()
            .map(
                part ->
                    new TableInfo(
                        part.table().name(),
                        part.title(),
                        part.columns().stream()
                            .map(one -> new ColumnInfo(one.name(), one.type(), one.title()))
                            .toList()))
            .toList());
  }

  @Override
  public Contents contents(SampleRequest request) {
    BlueprintSource source =
        new BlueprintSource(
            blueprint,
            request.size(),
            request.from(),
            request.to(),
            request.seed(),
            request.tables(),
            request.shard(),
            request.shards());
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("profile", "tabular-data-package");
    root.put("name", blueprint.name() + "-sample");
    root.put("title", blueprint.title().en());
    root.put("titleFr", blueprint.title().fr());
    root.put(
        "description", blueprint.description().en() + " Fully synthetic: no real person is in it.");
    root.put(
        "descriptionFr",
        blueprint.description().fr() + " Entièrement synthétique : personne de réel n'y figure.");
    ObjectNode sample = root.putObject("sample");
    sample.put("size", request.size());
    sample.put("from", request.from());
    sample.put("to", request.to());
    sample.put("seed", request.seed());
    sample.put("shard", request.shard() + "/" + request.shards());
    return new Contents(source, root, folder -> {});
  }
}
