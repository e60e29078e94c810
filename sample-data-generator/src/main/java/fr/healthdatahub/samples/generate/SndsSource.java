package fr.healthdatahub.samples.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.generate.SampleRows.Knowledge;
import fr.healthdatahub.samples.population.Neighbourhood;
import fr.healthdatahub.samples.schema.Meanings;
import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sample of the SNDS: a piece is a neighbourhood. */
public final class SndsSource implements RowSource {
  /** What the buffers of a neighbourhood take for one year, with what they grew by. */
  private static final long BYTES_A_YEAR = 3_000_000;

  private final SampleSpec spec;
  private final Knowledge knowledge;
  private final List<SourceFile> files;
  private final SndsSchemas schemas;
  private final OtherFiles others;

  public SndsSource(SampleSpec spec) {
    this(spec, Set.of());
  }

  /**
   * @param also other standards in which the same people are told
   */
  public SndsSource(SampleSpec spec, Set<Standard> also) {
    this.spec = spec;
    knowledge = Knowledge.of(spec);
    List<SourceFile> own = knowledge.files().all();
    others = new OtherFiles(spec, also, own.size());
    schemas = new SndsSchemas(spec, own);
    files = Stream.concat(own.stream(), others.files().stream()).toList();
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  @Override
  public ObjectNode schema(int file) {
    return others.has(file) ? others.schema(file) : schemas.of(files.get(file));
  }

  @Override
  public String title(int file) {
    return others.has(file) ? "" : Meanings.of(files.get(file).table().name()).en();
  }

  @Override
  public long firstPiece() {
    return spec.firstNeighbourhood();
  }

  @Override
  public long endPiece() {
    return spec.endNeighbourhood();
  }

  @Override
  public long weight(long piece) {
    return spec.sizeOf(piece);
  }

  @Override
  public long weight() {
    return Math.min(endPiece() * Neighbourhood.SIZE, spec.beneficiaries())
        - firstPiece() * Neighbourhood.SIZE;
  }

  @Override
  public PieceWriter writer() {
    return new SampleRows(knowledge, others.writers())::write;
  }

  @Override
  public void writeReference(Block block) {
    new EstablishmentRows(spec, knowledge.files(), knowledge.territory()).write(block);
    others.writeReference(block);
  }

  @Override
  public Block newBlock() {
    return new Block(files, spec.from());
  }

  @Override
  public long bytesAPiece() {
    return (BYTES_A_YEAR + others.bytesAYear()) * (spec.to() - spec.from() + 1);
  }
}
