package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.schema.Column;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** True and false, in the words of a boolean column, whichever of them its list allows. */
final class TruthText implements CellText {
  private final byte[] yes;
  private final byte[] no;

  TruthText(Column column) {
    List<String> words = column.limits().truths();
    no = (words.isEmpty() ? "false" : words.get(0)).getBytes(StandardCharsets.UTF_8);
    yes = (words.isEmpty() ? "true" : words.get(1)).getBytes(StandardCharsets.UTF_8);
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
