package fr.healthdatahub.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a browser posts to a page, looked at before any of it is read: the server keeps parts of
 * forms in memory and files on the disk, whoever sends them.
 */
final class PostedForm implements AutoCloseable {
  private static final String MULTIPART = "multipart/form-data";
  private static final Pattern BOUNDARY =
      Pattern.compile(".*;\\s*boundary=(\"[^\"\\r\\n]{1,70}\"|[^\\s;\"]{1,70})\\s*(;.*)?");

  /** What else stands in a form beside its file. */
  private static final long FIELDS = 65_536;

  /** What the server reads of a form without files. */
  private static final long LARGEST_PLAIN = 2_097_152;

  private final Collection<Part> parts;

  private PostedForm(Collection<Part> parts) {
    this.parts = parts;
  }

  static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Whether it says how long it is, in a form that can be read; browsers always do. */
  static boolean isSound(HttpServletRequest request) {
    return request.getContentLengthLong() >= 0
        && (!isMultipart(request)
            || request.getContentType().toLowerCase(Locale.ROOT).startsWith(MULTIPART)
                && BOUNDARY.matcher(request.getContentType()).matches());
  }

  /** Whether it is longer than the page can use. */
  static boolean isTooLarge(HttpServletRequest request, long largestFile) {
    return request.getContentLengthLong()
        > (isMultipart(request) ? largestFile + FIELDS : LARGEST_PLAIN);
  }

  /**
   * Reads the parts of a form; closing removes their files.
   *
   * @return null when the body is no form
   */
  static PostedForm read(HttpServletRequest request) throws IOException {
    if (!isMultipart(request)) {
      return new PostedForm(List.of());
    }
    try {
      return new PostedForm(request.getParts());
    } catch (ServletException | IllegalStateException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.delete();
    }
  }
}
