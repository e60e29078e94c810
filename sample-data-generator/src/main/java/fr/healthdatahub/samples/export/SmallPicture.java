package fr.healthdatahub.samples.export;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Grey images of 16 bits made small enough for a page. */
final class SmallPicture {
  private static final int SHRINK = 2;
  private static final int TO_8_BITS = 8;

  private SmallPicture() {}

  /**
   * The image at half its size, with 8 bits a pixel.
   *
   * @param png of 16 bits, grey
   */
  static byte[] of(byte[] png) {
    try {
      Raster large = ImageIO.read(new ByteArrayInputStream(png)).getRaster();
      BufferedImage small =
          new BufferedImage(
              large.getWidth() / SHRINK, large.getHeight() / SHRINK, BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < small.getHeight(); y++) {
        for (int x = 0; x < small.getWidth(); x++) {
          small.getRaster().setSample(x, y, 0, mean(large, x * SHRINK, y * SHRINK) >> TO_8_BITS);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(small, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int mean(Raster from, int left, int top) {
    int sum = 0;
    for (int y = 0; y < SHRINK; y++) {
      for (int x = 0; x < SHRINK; x++) {
        sum += from.getSample(left + x, top + y, 0);
      }
    }
    return sum / (SHRINK * SHRINK);
  }
}
