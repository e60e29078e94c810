package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.source.SourceFile;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How tables are written. */
public enum SampleFormat {
  CSV("csv"),
  /** One gzip member for each piece, so that members are made in parallel. */
  CSV_GZ("csv.gz"),
  /** One Zstandard frame for each piece. */
  CSV_ZST("csv.zst"),
  /** Pages compressed by Zstandard; shards cannot be joined by appending. */
  PARQUET("parquet");

  private final String word;

  SampleFormat(String word) {
    this.word = word;
  }

  /** The word of the command line, which is also the ending of files. */
  public String word() {
    return word;
  }

  /** Whether files hold lines of CSV, compressed or not. */
  public boolean isCsv() {
    return this != PARQUET;
  }

  /** Where a file stands inside the folder; JSON is compressed as CSV would be. */
  String pathOf(SourceFile file) {
    String ending =
        file.isJson() ? (this == PARQUET ? "ndjson" : word.replace("csv", "ndjson")) : word;
    return file.folder() + file.name() + "." + ending;
  }

  /** The words of all formats, with commas. */
  public static String words() {
    return Arrays.stream(values()).map(SampleFormat::word).collect(Collectors.joining(", "));
  }

  /** The format of a word, or null. */
  public static SampleFormat of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(null);
  }
}
