package fr.healthdatahub.samples.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What independent readers find in the files that are no tables. */
class DrawingsTest {
  @TempDir Path folder;

  private List<Map<String, String>> rows(String table) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("s/" + table + ".csv"));
    String[] names = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      String[] cells = line.split(",", -1);
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void masksLieInTheBoxesOfTheirLesions() throws IOException {
    Samples.run(Samples.named("mammograms").request().withSize(16))
        .write(folder.resolve("s"), Progress.NONE);
    int withLesions = 0;
    for (Map<String, String> row : rows("image")) {
      BufferedImage image = ImageIO.read(folder.resolve("s/" + row.get("image_path")).toFile());
      BufferedImage mask = ImageIO.read(folder.resolve("s/" + row.get("mask_path")).toFile());
      assertEquals(16, image.getSampleModel().getSampleSize(0));
      assertEquals(384, image.getWidth());
      assertEquals(512, mask.getHeight());
      List<Map<String, String>> boxes =
          rows("lesion").stream()
              .filter(one -> one.get("image_id").equals(row.get("image_id")))
              .toList();
      int inside = 0;
      for (int y = 0; y < 512; y++) {
        for (int x = 0; x < 384; x++) {
          if (mask.getRaster().getSample(x, y, 0) > 0) {
            assertTrue(isInAny(boxes, x, y), row.get("image_id") + " at " + x + ", " + y);
            inside++;
          }
        }
      }
      assertEquals(boxes.isEmpty(), inside == 0, row.get("image_id"));
      withLesions += boxes.isEmpty() ? 0 : 1;
    }
    assertTrue(withLesions > 2, withLesions + " images with lesions");
  }

  private static boolean isInAny(List<Map<String, String>> boxes, int x, int y) {
    return boxes.stream()
        .anyMatch(
            box -> {
              int left = Integer.parseInt(box.get("box_x"));
              int top = Integer.parseInt(box.get("box_y"));
              return x >= left
                  && x < left + Integer.parseInt(box.get("box_w"))
                  && y >= top
                  && y < top + Integer.parseInt(box.get("box_h"));
            });
  }

  @Test
  void aVcfHoldsTheGenotypesOfItsPatientInOrder() throws IOException {
    Samples.run(Samples.named("parkinson-cohort").request().withSize(20))
        .write(folder.resolve("s"), Progress.NONE);
    Map<String, String> genotypes = new HashMap<>();
    rows("genotype")
        .forEach(
            one ->
                genotypes.put(
                    one.get("patient_id") + " " + one.get("variant_id"), one.get("genotype")));
    int read = 0;
    for (Map<String, String> patient : rows("patient")) {
      String chromosome = "";
      int position = 0;
      List<String> lines = Files.readAllLines(folder.resolve("s/" + patient.get("vcf_path")));
      assertEquals("##fileformat=VCFv4.2", lines.get(0));
      for (String line : lines) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        assertEquals(10, cells.length);
        assertEquals(
            genotypes.get(patient.get("patient_id") + " " + cells[2]), cells[9].split(":", -1)[0]);
        int next = Integer.parseInt(cells[1]);
        assertTrue(!cells[0].equals(chromosome) || next > position, line);
        chromosome = cells[0];
        position = next;
        read++;
      }
    }
    assertEquals(20 * 24, read);
  }
}
