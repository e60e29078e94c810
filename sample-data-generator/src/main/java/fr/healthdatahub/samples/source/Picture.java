package fr.healthdatahub.samples.source;

import java.util.List;

/**
 * What is to be seen in an attached image.
 *
 * @param width in pixels
 * @param height in pixels
 * @param side of the body: L or R
 * @param projection such as CC
 * @param lesions in the image, none for a healthy one
 */
public record Picture(int width, int height, String side, String projection, List<Lesion> lesions) {
  public Picture {
    lesions = List.copyOf(lesions);
  }

  /**
   * A lesion and its box, in pixels from the upper left corner.
   *
   * @param kind mass or calcifications
   */
  public record Lesion(int x, int y, int width, int height, String kind, boolean malignant) {}
}
