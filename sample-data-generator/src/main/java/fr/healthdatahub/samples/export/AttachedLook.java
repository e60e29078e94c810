package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.export.Preview.PicturePreview;
import fr.healthdatahub.samples.export.Preview.TextPreview;
import fr.healthdatahub.samples.source.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is seen of the files that are no tables. */
final class AttachedLook {
  private static final int MOST_PICTURES = 4;
  private static final int MOST_LINES = 40;
  private static final String TEXT = ".vcf";

  private final List<Attachment> healthy = new ArrayList<>();
  private final List<Attachment> withLesions = new ArrayList<>();
  private Attachment text;

  void add(Attachment file) {
    if (file.picture() != null) {
      List<Attachment> kept = file.picture().lesions().isEmpty() ? healthy : withLesions;
      if (kept.size() < MOST_PICTURES) {
        kept.add(file);
      }
    } else if (text == null && file.path().endsWith(TEXT)) {
      text = file;
    }
  }

  /** A few images; those that show something first. */
  List<PicturePreview> pictures() {
    return Stream.concat(withLesions.stream(), healthy.stream())
        .limit(MOST_PICTURES)
        .map(
            file ->
                new PicturePreview(file.path(), file.picture(), SmallPicture.of(file.content())))
        .toList();
  }

  List<TextPreview> texts() {
    if (text == null) {
      return List.of();
    }
    String all = new String(text.content(), StandardCharsets.UTF_8);
    return List.of(new TextPreview(text.path(), all.lines().limit(MOST_LINES).toList()));
  }
}
