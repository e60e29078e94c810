package fr.healthdatahub.web.page;

/**
 * How large a file the page of a challenge may be given; implemented where challenges are known.
 */
public interface UploadLimit {
  /** Bytes; 0 when there is no such challenge. */
  long of(String slug);
}
