package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.export.Preview.PicturePreview;
import fr.healthdatahub.samples.export.Preview.TextPreview;
import fr.healthdatahub.samples.source.Picture;
import fr.healthdatahub.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What a sample has besides tables, as the page of the sample shows it: images, lines, texts. */
@Named
@RequestScoped
public class SampleLooks {
  @Inject SamplePage page;
  @Inject Language language;

  /**
   * An image with what is to be seen in it.
   *
   * @param url of the image itself, which needs no other request
   * @param words what is to be seen, for those who do not see it
   */
  public record PictureLook(String path, String url, Picture picture, String words) {}

  public List<PictureLook> getPictures() {
    return page.preview().pictures().stream().map(this::picture).toList();
  }

  public List<SeriesDrawing> getSeries() {
    return page.preview().series().stream().map(SeriesDrawing::of).toList();
  }

  public List<TextPreview> getTexts() {
    return page.preview().texts();
  }

  public String joined(TextPreview text) {
    return String.join("\n", text.lines());
  }

  /** What the lines of a series are, for those who do not see them. */
  public String words(SeriesDrawing series) {
    return series.lines().stream()
        .map(line -> language.say("sample.line", meaning(line.column()), line.least(), line.most()))
        .collect(Collectors.joining("; "));
  }

  /** What a column means, or its name where nobody says. */
  public String meaning(String column) {
    String title = page.titleOf(column);
    return title.isEmpty() ? column : title;
  }

  private PictureLook picture(PicturePreview one) {
    Picture picture = one.picture();
    String side =
        picture.side().equals("L")
            ? language.say("picture.left", picture.projection())
            : language.say("picture.right", picture.projection());
    String lesions =
        picture.lesions().stream().map(this::lesion).collect(Collectors.joining(" · "));
    return new PictureLook(
        one.path(),
        "data:image/png;base64," + Base64.getEncoder().encodeToString(one.small()),
        picture,
        side + " · " + (lesions.isEmpty() ? language.say("picture.no-lesion") : lesions));
  }

  private String lesion(Picture.Lesion lesion) {
    String kind =
        lesion.kind().equals("mass")
            ? language.say("lesion.mass", lesion.malignant() ? 1 : 0)
            : language.say("lesion.calcifications", lesion.malignant() ? 1 : 0);
    return language.say(
        "lesion.box", kind, lesion.width(), lesion.height(), lesion.x(), lesion.y());
  }
}
