package fr.healthdatahub.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser posts to a page, looked at before any of it is read. Parts of forms are read here:
 * the server would keep some kilobytes of memory for each of as many as fit into a body.
 */
final class PostedForm implements AutoCloseable {
  private static final String MULTIPART = "multipart/form-data";
  private static final Pattern BOUNDARY =
      Pattern.compile(".*;\\s*boundary=(\"[^\"\\r\\n]{1,70}\"|[^\\s;\"]{1,70})\\s*(;.*)?");

  /** What else stands in a form beside its file. */
  private static final long FIELDS = 65_536;

  /** What the server reads of a form without files. */
  private static final long LARGEST_PLAIN = 2_097_152;

  private final HttpServletRequest request;
  private final List<FormPart> parts;

  private PostedForm(HttpServletRequest request, List<FormPart> parts) {
    this.request = request;
    this.parts = parts;
  }

  /** The request as a page reads it: with the parts of the form, and its fields as parameters. */
  HttpServletRequest request() {
    return request;
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
      return new PostedForm(request, List.of());
    }
    Matcher type = BOUNDARY.matcher(request.getContentType());
    if (!type.matches()) {
      return null;
    }
    String boundary = type.group(1).replace("\"", "");
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      List<FormPart> parts = FormReader.read(request.getInputStream(), boundary, folder);
      return new PostedForm(new FormRequest(request, parts), parts);
    } catch (IllegalStateException | EOFException | FormReader.NoForm unreadable) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    for (FormPart part : parts) {
      part.delete();
    }
  }
}
