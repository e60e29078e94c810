package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.Picture;
import fr.healthdatahub.samples.source.Plot;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A look at a sample that is not written: its first rows, and distributions of a few of its pieces.
 *
 * @param tables that were asked for, in order
 * @param series lines of a diagram, each of one patient, device …
 * @param pictures a few images, those with lesions first
 * @param texts files that are neither tables nor images: their first lines
 */
public record Preview(
    List<TablePreview> tables,
    List<SeriesPreview> series,
    List<PicturePreview> pictures,
    List<TextPreview> texts) {
  private static final int FIRST_PIECES = 3;

  /**
   * @param name such as T_MCO18B
   * @param columns their names
   * @param rows the first ones; cells as text, empty where there is none
   * @param counted how many rows the distributions have counted
   * @param distributions one a column
   */
  public record TablePreview(
      String name,
      List<String> columns,
      List<List<String>> rows,
      long counted,
      List<Distribution> distributions) {}

  /**
   * The longest line among the rows that were looked at.
   *
   * @param table in which the rows are
   * @param of the first cell of all these rows
   * @param by the column along which the line runs
   * @param columns whose values the line shows
   * @param points one a row: the cell of {@code by}, then those of the columns
   */
  public record SeriesPreview(
      String table, String of, String by, List<String> columns, List<List<String>> points) {}

  /**
   * @param path inside the sample
   * @param picture what is to be seen, in pixels of the image itself
   * @param small the image at half its size, as PNG of 8 bits
   */
  public record PicturePreview(String path, Picture picture, byte[] small) {}

  /**
   * @param path inside the sample
   * @param lines the first ones
   */
  public record TextPreview(String path, List<String> lines) {}

  /** Draws a few pieces and looks at them. */
  public static Preview of(RowSource source, int rows) {
    List<SourceFile> files = source.files();
    List<TableLook> looks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      int file = i;
      List<Plot> plots = source.plots().stream().filter(plot -> plot.file() == file).toList();
      looks.add(new TableLook(files.get(i), plots, rows));
    }
    AttachedLook attached = new AttachedLook();
    Block block = source.newBlock();
    source.writeReference(block);
    look(looks, block);
    RowSource.PieceWriter writer = source.writer();
    for (long piece : pieces(source)) {
      block.clear();
      writer.write(piece, block);
      look(looks, block);
      block.attachments().forEach(attached::add);
    }
    List<TableLook> wanted = looks.stream().filter(TableLook::isWanted).toList();
    List<TextPreview> texts = new ArrayList<>(attached.texts());
    wanted.stream().filter(TableLook::isJson).map(TableLook::text).forEach(texts::add);
    return new Preview(
        wanted.stream().filter(look -> !look.isJson()).map(TableLook::table).toList(),
        wanted.stream().flatMap(look -> look.series().stream()).toList(),
        attached.pictures(),
        texts);
  }

  private static void look(List<TableLook> looks, Block block) {
    for (int i = 0; i < looks.size(); i++) {
      looks.get(i).add(block.rows(i));
    }
  }

  private static TreeSet<Long> pieces(RowSource source) {
    TreeSet<Long> pieces = new TreeSet<>(Estimate.pieces(source));
    for (long i = source.firstPiece();
        i < Math.min(source.endPiece(), source.firstPiece() + FIRST_PIECES);
        i++) {
      pieces.add(i);
    }
    return pieces;
  }
}
