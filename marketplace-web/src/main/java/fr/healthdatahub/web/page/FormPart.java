package fr.healthdatahub.web.page;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a posted form, in memory, or a file, on the disk. */
final class FormPart implements Part {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([a-z*]++)=(?:\"([^\"]*+)\"|([^\\s;\"]++))", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> headers;
  private final Path path;
  private byte[] content = new byte[0];

  private FormPart(Map<String, String> headers, Path path) {
    this.headers = headers;
    this.path = path;
  }

  static FormPart field(Map<String, String> headers) {
    return new FormPart(headers, null);
  }

  static FormPart file(Map<String, String> headers, Path path) {
    return new FormPart(headers, path);
  }

  /** The value of a parameter of a header, as browsers write it; null when there is none. */
  static String parameter(String header, String name) {
    Matcher parameter = PARAMETER.matcher(header);
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase(name)) {
        String value = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
        return value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
      }
    }
    return null;
  }

  void hold(byte[] bytes) {
    content = bytes;
  }

  Path path() {
    return path;
  }

  /** Whether it is a file, also one that nobody chose. */
  boolean isFile() {
    return path != null;
  }

  /** The value of a field. */
  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return isFile() ? Files.newInputStream(path) : new ByteArrayInputStream(content);
  }

  @Override
  public String getContentType() {
    return headers.get("content-type");
  }

  @Override
  public String getName() {
    String name = parameter(headers.getOrDefault("content-disposition", ""), "name");
    return name == null ? "" : name;
  }

  @Override
  public String getSubmittedFileName() {
    return isFile() ? parameter(headers.get("content-disposition"), "filename") : null;
  }

  @Override
  public long getSize() {
    try {
      return isFile() ? Files.size(path) : content.length;
    } catch (IOException gone) {
      return 0;
    }
  }

  @Override
  public void write(String fileName) throws IOException {
    throw new IOException("the file of a form is read where it lies");
  }

  @Override
  public void delete() throws IOException {
    if (isFile()) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public String getHeader(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public Collection<String> getHeaders(String name) {
    String value = getHeader(name);
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return headers.keySet();
  }
}
