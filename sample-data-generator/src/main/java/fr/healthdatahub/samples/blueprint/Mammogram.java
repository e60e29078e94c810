package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Drawings.Values;
import fr.healthdatahub.samples.random.Seeds;
import fr.healthdatahub.samples.source.Picture;
import java.util.List;

/**
 * A drawing that looks a little like a mammogram: a breast of fat and gland, maybe a pectoral
 * muscle, masses and calcifications. It is drawn as a left breast, and mirrored for a right one.
 */
final class Mammogram {
  private static final int WHITE = 65_535;
  private static final int FAT = 14_000;
  private static final int GLAND = 26_000;
  private static final int[] CELLS = {64, 32, 16, 8, 4};

  private final int width;
  private final int height;
  private final int[] pixels;
  private final int[] mask;
  private final long seed;
  private final Picture picture;

  Mammogram(Values image, List<Values> lesions) {
    width = (int) image.number("width");
    height = (int) image.number("height");
    seed = (long) image.number("seed");
    pixels = new int[width * height];
    mask = new int[width * height];
    double reach = image.number("reach");
    double half = image.number("half");
    double dense = image.number("dense");
    boolean oblique = image.number("oblique") > 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double far = Math.sqrt(square(x / reach) + square((y - height / 2.0) / half));
        pixels[y * width + x] =
            (int) (far < 1 ? breast(x, y, far, dense) : 300 + 200 * grain(x, y));
        if (oblique && x < 110 - 0.42 * y) {
          pixels[y * width + x] = (int) (38_000 + 5_000 * texture(x, y) + 800 * grain(x, y));
        }
      }
    }
    picture =
        new Picture(
            width,
            height,
            image.text("side"),
            image.text("projection"),
            lesions.stream().map(Mammogram::lesion).toList());
    for (Values lesion : lesions) {
      if (lesion.text("lesion_kind").equals("mass")) {
        mass(lesion);
      } else {
        calcifications(lesion);
      }
    }
    if (image.text("side").equals("R")) {
      mirror(pixels);
      mirror(mask);
    }
  }

  private double breast(int x, int y, double far, double dense) {
    double texture = texture(x, y);
    double gland =
        Math.max(0, Math.min(1, (texture + dense - 0.55) * 3))
            * (1 - far * far)
            * (0.55 + 0.9 * texture);
    double thick = Math.min(1, (1 - far) * 6);
    double skin = far > 0.975 ? 5_000 : 0;
    return (FAT + GLAND * gland) * thick + skin + 900 * grain(x, y);
  }

  /** A round spot; a malignant one has spicules, which reach to the edge of its box. */
  private void mass(Values lesion) {
    double radius = lesion.number("radius");
    boolean malignant = lesion.number("malignant") > 0;
    int cx = (int) lesion.number("x");
    int cy = (int) lesion.number("y");
    int r = (int) Math.rint(radius);
    for (int y = Math.max(0, cy - r); y <= Math.min(height - 1, cy + r); y++) {
      for (int x = Math.max(0, cx - r); x <= Math.min(width - 1, cx + r); x++) {
        double far = Math.sqrt(square(x - cx) + square(y - cy)) / Math.max(1, r);
        double angle = StrictMath.atan2(y - cy, x - cx);
        double edge = malignant ? 0.72 + 0.28 * StrictMath.sin(9 * angle + seed % 7) : 0.95;
        if (far <= edge) {
          brighten(x, y, 17_000 * (1 - 0.5 * square(far / edge)) + 2_500 * texture(x, y));
          mask[y * width + x] = 255;
        }
      }
    }
  }

  /** A group of bright points. */
  private void calcifications(Values lesion) {
    int r = (int) Math.rint(lesion.number("radius"));
    int cx = (int) lesion.number("x");
    int cy = (int) lesion.number("y");
    int points = 8 + (int) (seed % 12);
    for (int i = 0; i < points; i++) {
      long random = Seeds.mix(seed, i, lesion.text("rank").hashCode());
      double angle = (random & 0xFFFF) / 65_536.0 * 2 * Math.PI;
      double far = Math.sqrt((random >>> 16 & 0xFFFF) / 65_536.0) * 0.9 * r;
      int x = cx + (int) Math.rint(far * StrictMath.cos(angle));
      int y = cy + (int) Math.rint(far * StrictMath.sin(angle));
      for (int dy = 0; dy <= 1; dy++) {
        for (int dx = 0; dx <= 1; dx++) {
          if (x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height) {
            brighten(x + dx, y + dy, 30_000);
            mask[(y + dy) * width + x + dx] = 255;
          }
        }
      }
    }
  }

  private void brighten(int x, int y, double by) {
    int at = y * width + x;
    pixels[at] = (int) Math.min(WHITE, pixels[at] + by);
  }

  private void mirror(int[] all) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width / 2; x++) {
        int left = y * width + x;
        int right = y * width + width - 1 - x;
        int kept = all[left];
        all[left] = all[right];
        all[right] = kept;
      }
    }
  }

  /** Smooth noise from 0 to 1: the sum of grids of random values, finer and weaker. */
  private double texture(int x, int y) {
    double sum = 0;
    double weight = 0.5;
    for (int cell : CELLS) {
      int gx = x / cell;
      int gy = y / cell;
      double fx = smooth((double) (x % cell) / cell);
      double fy = smooth((double) (y % cell) / cell);
      double top = random(gx, gy, cell) * (1 - fx) + random(gx + 1, gy, cell) * fx;
      double bottom = random(gx, gy + 1, cell) * (1 - fx) + random(gx + 1, gy + 1, cell) * fx;
      sum += weight * (top * (1 - fy) + bottom * fy);
      weight /= 2;
    }
    return sum;
  }

  private double grain(int x, int y) {
    return random(x, y, 1);
  }

  private double random(int x, int y, int cell) {
    return (Seeds.mix(seed * 31 + cell, x, y) >>> 11) * 0x1.0p-53;
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double square(double value) {
    return value * value;
  }

  private static Picture.Lesion lesion(Values lesion) {
    return new Picture.Lesion(
        (int) lesion.number("box_x"),
        (int) lesion.number("box_y"),
        (int) lesion.number("box_w"),
        (int) lesion.number("box_h"),
        lesion.text("lesion_kind"),
        lesion.number("malignant") > 0);
  }

  Picture picture() {
    return picture;
  }

  byte[] image() {
    return Png.write(pixels, width, height, 16);
  }

  byte[] mask() {
    return Png.write(mask, width, height, 8);
  }
}
