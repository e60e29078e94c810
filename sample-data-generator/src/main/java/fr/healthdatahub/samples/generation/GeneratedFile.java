package fr.healthdatahub.samples.generation;

/**
 * A file of a generated sample.
 *
 * @param name inside the sample; that of a table of another standard begins with its folder
 * @param rows of a table; null for other files
 */
public record GeneratedFile(String name, long bytes, Long rows, String sha256) {
  /** The folder inside the sample, or null. */
  public String folder() {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? null : name.substring(0, slash);
  }

  /** The name inside its folder. */
  public String plainName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
