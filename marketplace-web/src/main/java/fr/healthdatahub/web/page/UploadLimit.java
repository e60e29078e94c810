package fr.healthdatahub.web.page;

/** How large a file a page may be given; implemented where the pages are that take one. */
public interface UploadLimit {
  /**
   * Bytes; 0 for a page that is another's, or takes no file.
   *
   * @param path of the page, without the language
   */
  long of(String path);
}
