package fr.healthdatahub.samples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.SampleInfo.ColumnInfo;
import fr.healthdatahub.samples.SampleInfo.TableInfo;
import fr.healthdatahub.samples.SampleInfo.Years;
import fr.healthdatahub.samples.export.Contents;
import fr.healthdatahub.samples.fromschema.SchemaFile;
import fr.healthdatahub.samples.fromschema.SchemaFile.SchemaTable;
import fr.healthdatahub.samples.fromschema.SchemaSource;
import fr.healthdatahub.samples.schema.Label;
import java.util.ArrayList;
import java.util.List;

/** A sample of a schema that somebody brings along. */
final class SchemaOffer implements Offer {
  private static final long USUAL_ROWS = 1000;
  private static final long MOST_ROWS = 1_000_000_000;

  private final SchemaText text;
  private final SchemaFile file;

  SchemaOffer(SchemaText text) {
    this.text = text;
    file = SchemaFile.read(text.file(), text.json());
  }

  @Override
  public SampleInfo info() {
    List<TableInfo> tables = new ArrayList<>();
    for (SchemaTable table : file.tables()) {
      List<ColumnInfo> columns = new ArrayList<>();
      table
          .schema()
          .get("fields")
          .forEach(
              field -> {
                String title = field.path("title").asText(field.path("description").asText());
                columns.add(
                    new ColumnInfo(
                        field.path("name").asText(),
                        field.path("type").asText("string"),
                        new Label(title, title)));
              });
      tables.add(new TableInfo(table.table().name(), Label.NONE, columns));
    }
    return new SampleInfo(
        Samples.FROM_SCHEMA,
        text,
        new Label(file.title(), file.title()),
        new Label(
            "Lignes synthétiques de ce schéma ; d'une cellule à l'autre, rien n'a de lien que les"
                + " clés.",
            "Synthetic rows of this schema; nothing but keys links one cell with another."),
        new Label("lignes par table", "rows a table"),
        USUAL_ROWS,
        MOST_ROWS,
        Years.NONE,
        Years.NONE,
        List.of(),
        List.of(),
        tables);
  }

  @Override
  public Contents contents(SampleRequest request) {
    SchemaSource source =
        new SchemaSource(
            file,
            request.size(),
            request.seed(),
            request.tables(),
            request.shard(),
            request.shards());
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("profile", "tabular-data-package");
    root.put("name", "sample-from-schema");
    root.put("title", file.title() + ", synthetic");
    root.put("description", info().description().en());
    ObjectNode sample = root.putObject("sample");
    sample.put("rows", request.size());
    sample.put("seed", request.seed());
    sample.put("shard", request.shard() + "/" + request.shards());
    return new Contents(source, root, folder -> {});
  }
}
