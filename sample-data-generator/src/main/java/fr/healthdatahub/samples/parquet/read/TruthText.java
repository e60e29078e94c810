package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.schema.Column;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** True and false, in the column's own words. */
final class TruthText implements CellText {
  private final byte[] yes;
  private final byte[] no;

  TruthText(Column column) {
    // The words for true come first, those for false last.
    List<String> words = new ArrayList<>(column.limits().values());
    boolean isUsual = words.isEmpty() || words.contains("true") && words.contains("false");
    yes = (isUsual ? "true" : words.get(0)).getBytes(StandardCharsets.UTF_8);
    no = (isUsual ? "false" : words.get(words.size() - 1)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void whole(long value, Bytes out) {
    byte[] word = value == 0 ? no : yes;
    out.ensure(word.length);
    out.put(word);
  }

  @Override
  public void real(double value, Bytes out) {
    whole(value == 0 ? 0 : 1, out);
  }

  @Override
  public void raw(ByteBuffer value, Bytes out) {
    throw new IllegalStateException("a truth has no bytes");
  }
}
