package fr.healthdatahub.samples.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Preview.PicturePreview;
import fr.healthdatahub.samples.export.Preview.SeriesPreview;
import fr.healthdatahub.samples.export.Preview.TextPreview;
import fr.healthdatahub.samples.generate.Standard;
import fr.healthdatahub.samples.source.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a sample besides its tables. */
class PreviewTest {
  @TempDir Path folder;

  private Path write(SampleRequest request) throws IOException {
    Samples.run(request).write(folder.resolve("s"), Progress.NONE);
    return folder.resolve("s");
  }

  @Test
  void imagesWithLesionsComeFirstAtHalfTheirSize() throws IOException {
    SampleRequest request = Samples.named("mammograms").request().withSize(40);
    List<PicturePreview> pictures = Samples.preview(request, 5).pictures();
    Path sample = write(request);
    assertEquals(4, pictures.size());
    assertFalse(pictures.get(0).picture().lesions().isEmpty());
    List<String> lesions = Files.readAllLines(sample.resolve("lesion.csv"));
    for (PicturePreview one : pictures) {
      BufferedImage small = ImageIO.read(new ByteArrayInputStream(one.small()));
      BufferedImage whole = ImageIO.read(sample.resolve(one.path()).toFile());
      assertEquals(one.picture().width(), whole.getWidth());
      assertEquals(whole.getWidth() / 2, small.getWidth());
      assertEquals(whole.getHeight() / 2, small.getHeight());
      assertEquals(8, small.getColorModel().getPixelSize());
      assertTrue(one.small().length < 40_000, one.small().length + " bytes");
      String id = one.path().replaceAll(".*/|[.]png", "");
      assertEquals(
          lesions.stream().filter(line -> line.startsWith(id)).count(),
          one.picture().lesions().size());
      int left = whole.getRaster().getSample(100, 256, 0) >> 8;
      assertEquals(left, small.getRaster().getSample(50, 128, 0), 12, "the same picture");
    }
  }

  @Test
  void boxesOfLesionsLieInTheirImages() {
    SampleRequest request = Samples.named("mammograms").request().withSize(40);
    for (PicturePreview one : Samples.preview(request, 5).pictures()) {
      for (Picture.Lesion box : one.picture().lesions()) {
        assertTrue(box.x() >= 0 && box.x() + box.width() <= one.picture().width());
        assertTrue(box.y() >= 0 && box.y() + box.height() <= one.picture().height());
      }
    }
  }

  @Test
  void aSeriesIsTheRowsOfOneDevice() throws IOException {
    SampleRequest request =
        Samples.named("pacemakers").request().withSize(20).withYears(2022, 2022);
    List<SeriesPreview> series = Samples.preview(request, 5).series();
    List<String> rows = Files.readAllLines(write(request).resolve("daily.csv"));
    SeriesPreview rates = series.get(0);
    assertEquals("daily", rates.table());
    assertEquals("day_date", rates.by());
    assertEquals(List.of("mean_rate", "night_rate"), rates.columns());
    assertTrue(rates.points().size() > 100, rates.points().size() + " points");
    List<List<String>> cells =
        rows.stream()
            .filter(row -> row.startsWith(rates.of()))
            .map(row -> List.of(row.split(",")).subList(1, 4))
            .toList();
    // The look ends at some row, so the last of the lines may be cut.
    assertEquals(cells.subList(0, rates.points().size()), rates.points());
    assertTrue(series.stream().anyMatch(one -> one.table().equals("episode_rate")));
  }

  @Test
  void aVcfShowsItsFirstLines() throws IOException {
    SampleRequest request = Samples.named("parkinson-cohort").request().withSize(20);
    List<TextPreview> texts = Samples.preview(request, 5).texts();
    assertEquals(1, texts.size());
    List<String> file = Files.readAllLines(write(request).resolve(texts.get(0).path()));
    assertEquals(file.subList(0, texts.get(0).lines().size()), texts.get(0).lines());
    assertTrue(texts.get(0).lines().stream().anyMatch(line -> line.startsWith("#CHROM")));
    assertFalse(texts.get(0).lines().get(texts.get(0).lines().size() - 1).startsWith("#"));
  }

  @Test
  void otherStandardsShowTheirFirstLines() throws IOException {
    SampleRequest request =
        Samples.named("snds")
            .request()
            .withSize(30)
            .withYears(2022, 2022)
            .withReport(false)
            .withAlso(Set.of(Standard.FHIR));
    List<TextPreview> texts = Samples.preview(request, 5).texts();
    assertEquals(6, texts.size());
    Path sample = write(request);
    for (TextPreview text : texts) {
      List<String> file = Files.readAllLines(sample.resolve(text.path()));
      assertEquals(file.subList(0, text.lines().size()), text.lines());
    }
  }
}
