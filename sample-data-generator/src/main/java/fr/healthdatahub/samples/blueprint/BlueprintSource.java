package fr.healthdatahub.samples.blueprint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.blueprint.Blueprint.Kind;
import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.Plot;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows of a smaller sample: a piece is some units with all that lies below them. */
public final class BlueprintSource implements RowSource {
  private static final int UNITS_A_PIECE = 64;

  /** Images are large, and few in a sample. */
  private static final int UNITS_WITH_FILES = 4;

  private static final long BYTES_A_PIECE = 4_000_000;

  private final Blueprint blueprint;
  private final long units;
  private final int unitsAPiece;
  private final long seed;
  private final int firstDay;
  private final int lastDay;
  private final int shard;
  private final int shards;
  private final References references;
  private final Set<String> wanted;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<CellWriters> writers = new ArrayList<>();
  private final BlueprintSchemas schemas;

  /**
   * @param units how many
   * @param from first year
   * @param to last year
   * @param wanted names of tables to write
   */
  public BlueprintSource(
      Blueprint blueprint,
      long units,
      int from,
      int to,
      long seed,
      Set<String> wanted,
      int shard,
      int shards) {
    this.blueprint = blueprint;
    this.units = units;
    boolean hasFiles = blueprint.parts().stream().anyMatch(part -> part.plan().files() != null);
    unitsAPiece = hasFiles ? UNITS_WITH_FILES : UNITS_A_PIECE;
    this.seed = seed;
    this.shard = shard;
    this.shards = shards;
    this.wanted = Set.copyOf(wanted);
    firstDay = Days.first(from);
    lastDay = Days.first(to + 1) - 1;
    references = new References(blueprint, seed, firstDay, lastDay);
    for (Part part : blueprint.parts()) {
      String name = part.table().name();
      files.add(new SourceFile(name, part.table(), wanted.contains(name)));
      writers.add(new CellWriters(part));
    }
    schemas = new BlueprintSchemas(wanted);
  }

  @Override
  public List<SourceFile> files() {
    return List.copyOf(files);
  }

  @Override
  public ObjectNode schema(int file) {
    return schemas.of(blueprint.parts().get(file));
  }

  @Override
  public List<Plot> plots() {
    List<Plot> plots = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      List<String> names =
          blueprint.parts().get(file).columns().stream().map(one -> one.name()).toList();
      for (PlotLine line : blueprint.parts().get(file).plots()) {
        plots.add(
            new Plot(
                file,
                names.indexOf(line.by()),
                line.columns().stream().map(names::indexOf).toList()));
      }
    }
    return plots;
  }

  private long pieces() {
    return (units + unitsAPiece - 1) / unitsAPiece;
  }

  @Override
  public long firstPiece() {
    return pieces() * (shard - 1) / shards;
  }

  @Override
  public long endPiece() {
    return pieces() * shard / shards;
  }

  @Override
  public long weight(long piece) {
    return Math.min(unitsAPiece, units - piece * unitsAPiece);
  }

  @Override
  public long weight() {
    return Math.min(units, endPiece() * unitsAPiece) - firstPiece() * unitsAPiece;
  }

  @Override
  public PieceWriter writer() {
    return new PieceWriter() {
      private final Drawings drawings = new Drawings(blueprint, wanted);
      private Block block;
      private final BlueprintRows rows =
          new BlueprintRows(
              blueprint,
              references,
              seed,
              firstDay,
              lastDay,
              (part, row) -> {
                BlueprintSource.this.row(part, row, block);
                drawings.row(part, row, block);
              });

      @Override
      public void write(long piece, Block to) {
        block = to;
        for (int i = 0; i < weight(piece); i++) {
          rows.unit(piece * unitsAPiece + i);
        }
        drawings.finish(block);
      }
    };
  }

  private void row(int part, Scene row, Block block) {
    if (files.get(part).wanted()) {
      writers.get(part).write(block.rows(part), row.values);
    }
  }

  @Override
  public void writeReference(Block block) {
    for (int part = 0; part < files.size(); part++) {
      if (blueprint.parts().get(part).plan().kind() == Kind.REFERENCE) {
        for (Scene row : references.all(part)) {
          row(part, row, block);
        }
      }
    }
  }

  @Override
  public long bytesAPiece() {
    return BYTES_A_PIECE;
  }
}
