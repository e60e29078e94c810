package fr.healthdatahub.samples.parquet.read;

import java.io.IOException;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;

/** Values that stand in a dictionary. */
final class ListedValues implements CellValues {
  private final TextDictionary dictionary;
  private final RunLengthBitPackingHybridDecoder places;
  private int place;

  ListedValues(TextDictionary dictionary, RunLengthBitPackingHybridDecoder places) {
    this.dictionary = dictionary;
    this.places = places;
  }

  @Override
  public void next(Cell cell) throws IOException {
    place = places.readInt();
    cell.set(dictionary.text(place));
  }

  @Override
  public boolean isApproved() {
    return dictionary.isApproved(place);
  }

  @Override
  public void approve() {
    dictionary.approve(place);
  }
}
