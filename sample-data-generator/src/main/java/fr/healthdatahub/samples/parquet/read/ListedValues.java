package fr.healthdatahub.samples.parquet.read;

import java.io.IOException;

/** Values that stand in a dictionary. */
final class ListedValues implements CellValues {
  private final TextDictionary dictionary;
  private final Runs places;
  private int place;

  ListedValues(TextDictionary dictionary, Runs places) {
    this.dictionary = dictionary;
    this.places = places;
  }

  @Override
  public void next(Cell cell) throws IOException {
    place = places.next();
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

  @Override
  public int skipApproved(int most) throws IOException {
    return dictionary.skipApproved(places, most);
  }
}
