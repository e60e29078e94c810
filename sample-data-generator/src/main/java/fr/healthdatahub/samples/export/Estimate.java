package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.generate.Block;
import fr.healthdatahub.samples.generate.SampleRows;
import fr.healthdatahub.samples.generate.SampleRows.Knowledge;
import fr.healthdatahub.samples.generate.SampleSpec;
import fr.healthdatahub.samples.population.Neighbourhood;

/**
 * How large a sample will be, from a few neighbourhoods of the sample itself, drawn in memory.
 *
 * @param rows of all tables
 * @param bytes of all files
 */
public record Estimate(long rows, long bytes) {
  private static final int DRAWN = 6;

  /** Estimates within some percent, or exactly for small samples. */
  public static Estimate of(SampleSpec spec, SampleFormat format) {
    Knowledge knowledge = Knowledge.of(spec);
    SampleRows sample = new SampleRows(knowledge);
    Encoding encoding = new Encoding(format);
    Block block = new Block(knowledge.files());
    long first = spec.firstNeighbourhood();
    long count = spec.endNeighbourhood() - first;
    int drawn = (int) Math.min(DRAWN, count);
    long rows = 0;
    long bytes = 0;
    long people = 0;
    for (int i = 0; i < drawn; i++) {
      long number = first + count * i / drawn;
      block.clear();
      sample.write(number, block);
      people += spec.sizeOf(number);
      for (int file = 0; file < knowledge.files().size(); file++) {
        if (knowledge.files().wanted(file)) {
          rows += block.rows(file).count();
          bytes += size(block.rows(file).bytes(), encoding);
        }
      }
    }
    block.clear();
    SampleRows.writeReference(knowledge, block);
    long fixedRows = 0;
    long fixedBytes = 0;
    for (int file = 0; file < knowledge.files().size(); file++) {
      if (knowledge.files().wanted(file)) {
        fixedRows += block.rows(file).count();
        fixedBytes += size(block.rows(file).bytes(), encoding);
      }
    }
    double scale = people == 0 ? 0 : (double) inShard(spec) / people;
    return new Estimate(
        fixedRows + Math.round(rows * scale), fixedBytes + Math.round(bytes * scale));
  }

  private static long inShard(SampleSpec spec) {
    long end = Math.min(spec.endNeighbourhood() * Neighbourhood.SIZE, spec.beneficiaries());
    return end - spec.firstNeighbourhood() * Neighbourhood.SIZE;
  }

  private static long size(Bytes rows, Encoding encoding) {
    if (!encoding.compressed() || rows.size() == 0) {
      return rows.size();
    }
    Bytes member = new Bytes(0);
    encoding.compress(rows.array(), rows.size(), member);
    return member.size();
  }
}
