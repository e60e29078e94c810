package fr.healthdatahub.samples.generation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A {@link GeneratedFile} with its place in the list, which a database does not keep by itself. */
@Embeddable
class StoredFile {
  private int position;
  private String name;
  private long bytes;

  @Column(name = "rows_written")
  private Long rows;

  private String sha256;

  protected StoredFile() {}

  StoredFile(int position, GeneratedFile file) {
    this.position = position;
    this.name = file.name();
    this.bytes = file.bytes();
    this.rows = file.rows();
    this.sha256 = file.sha256();
  }

  int position() {
    return position;
  }

  GeneratedFile view() {
    return new GeneratedFile(name, bytes, rows, sha256);
  }
}
