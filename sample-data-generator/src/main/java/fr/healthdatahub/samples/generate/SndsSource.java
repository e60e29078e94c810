package fr.healthdatahub.samples.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.generate.SampleRows.Knowledge;
import fr.healthdatahub.samples.population.Neighbourhood;
import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.util.List;

/** The sample of the SNDS: a piece is a neighbourhood. */
public final class SndsSource implements RowSource {
  /** What the buffers of a neighbourhood take for one year, with what they grew by. */
  private static final long BYTES_A_YEAR = 3_000_000;

  private final SampleSpec spec;
  private final Knowledge knowledge;
  private final List<SourceFile> files;
  private final SndsSchemas schemas;

  public SndsSource(SampleSpec spec) {
    this.spec = spec;
    knowledge = Knowledge.of(spec);
    files = knowledge.files().all();
    schemas = new SndsSchemas(spec, files);
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  @Override
  public ObjectNode schema(int file) {
    return schemas.of(files.get(file));
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
    return new SampleRows(knowledge)::write;
  }

  @Override
  public void writeReference(Block block) {
    new EstablishmentRows(spec, knowledge.files(), knowledge.territory()).write(block);
  }

  @Override
  public Block newBlock() {
    return new Block(files, spec.from());
  }

  @Override
  public long bytesAPiece() {
    return BYTES_A_YEAR * (spec.to() - spec.from() + 1);
  }
}
