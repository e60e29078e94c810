package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.csv.Csv;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.fromschema.SchemaFile.SchemaTable;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of a schema: a piece is some rows of one table. */
public final class SchemaSource implements RowSource {
  private static final int ROWS_A_PIECE = 2000;
  private static final long BYTES_A_PIECE = 4_000_000;

  private final SchemaFile file;
  private final int shard;
  private final int shards;
  private final Set<String> wanted;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<TablePlan> plans = new ArrayList<>();
  private final List<RowShape> shapes = new ArrayList<>();

  /**
   * @param rows of each table, but for those to which others point and whose keys have fewer values
   * @param wanted names of tables to write
   * @throws fr.healthdatahub.samples.schema.InvalidSchema when a key cannot have so many values
   */
  public SchemaSource(
      SchemaFile file, long rows, long seed, Set<String> wanted, int shard, int shards) {
    this.file = file;
    this.wanted = Set.copyOf(wanted);
    this.shard = shard;
    this.shards = shards;
    Map<String, TablePlan> made = new HashMap<>();
    for (SchemaTable table : file.tables()) {
      plan(table, seed, rows, made);
    }
    for (SchemaTable table : file.tables()) {
      String name = table.table().name();
      files.add(new SourceFile(name, table.table(), wanted.contains(name)));
      plans.add(made.get(name));
      shapes.add(
          RowShape.of(
              table.table(),
              Map.of(),
              table.table().columns().stream().map(Column::name).toArray(String[]::new)));
    }
  }

  /** Plans a table after those to which it points; there is no circle. */
  private void plan(SchemaTable table, long seed, long rows, Map<String, TablePlan> made) {
    Table one = table.table();
    if (made.containsKey(one.name())) {
      return;
    }
    for (ForeignKey key : one.foreignKeys()) {
      if (!key.table().equals(one.name())) {
        file.tables().stream()
            .filter(other -> other.table().name().equals(key.table()))
            .forEach(other -> plan(other, seed, rows, made));
      }
    }
    made.put(one.name(), TablePlan.of(table, seed, rows, made, pointedTo(one.name())));
  }

  /** The columns of a table to which keys point, from whatever table. */
  private Set<String> pointedTo(String table) {
    return file.tables().stream()
        .flatMap(one -> one.table().foreignKeys().stream())
        .filter(key -> key.table().equals(table))
        .flatMap(key -> key.referenced().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public List<SourceFile> files() {
    return List.copyOf(files);
  }

  @Override
  public ObjectNode schema(int number) {
    ObjectNode schema = file.tables().get(number).schema().deepCopy();
    if (schema.path("foreignKeys") instanceof ArrayNode keys) {
      for (int i = keys.size() - 1; i >= 0; i--) {
        String target = keys.get(i).path("reference").path("resource").asText();
        if (!target.isEmpty() && !wanted.contains(target)) {
          keys.remove(i);
        }
      }
    }
    return schema;
  }

  @Override
  public long firstPiece() {
    return pieces() * (shard - 1) / shards;
  }

  @Override
  public long endPiece() {
    return pieces() * shard / shards;
  }

  private long pieces() {
    return plans.stream().mapToLong(SchemaSource::pieces).sum();
  }

  private static long pieces(TablePlan plan) {
    return (plan.rows() + ROWS_A_PIECE - 1) / ROWS_A_PIECE;
  }

  /** Some rows of one table. */
  private record Piece(int table, long first, long end) {}

  private Piece piece(long number) {
    long left = number;
    int table = 0;
    for (; left >= pieces(plans.get(table)); table++) {
      left -= pieces(plans.get(table));
    }
    long first = left * ROWS_A_PIECE;
    return new Piece(table, first, Math.min(plans.get(table).rows(), first + ROWS_A_PIECE));
  }

  @Override
  public long weight(long number) {
    Piece piece = piece(number);
    return piece.end() - piece.first();
  }

  @Override
  public long weight() {
    return until(endPiece()) - until(firstPiece());
  }

  private long until(long number) {
    long before = 0;
    long left = number;
    for (TablePlan plan : plans) {
      before += Math.min(plan.rows(), left * ROWS_A_PIECE);
      left = Math.max(0, left - pieces(plan));
    }
    return before;
  }

  @Override
  public PieceWriter writer() {
    return this::write;
  }

  private void write(long number, Block block) {
    Piece piece = piece(number);
    if (!files.get(piece.table()).wanted()) {
      return;
    }
    TablePlan plan = plans.get(piece.table());
    Rows out = block.rows(piece.table());
    for (long row = piece.first(); row < piece.end(); row++) {
      out.begin(shapes.get(piece.table()));
      for (int column = 0; column < plan.columns(); column++) {
        String cell = Csv.cell(plan.cell(column, row));
        if (cell.isEmpty()) {
          out.empty();
        } else {
          out.any(cell.getBytes(StandardCharsets.UTF_8));
        }
      }
      out.end();
    }
  }

  @Override
  public void writeReference(Block block) {
    // All rows are numbered; none stands before.
  }

  @Override
  public long bytesAPiece() {
    return BYTES_A_PIECE;
  }
}
