package fr.healthdatahub.web.page;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a form with a file (RFC 7578), part by part, with few parts and short fields: the server's
 * own reader keeps some kilobytes of memory a part, and takes as many parts as fit into a body.
 */
final class FormReader {
  private static final int MOST_PARTS = 32;
  private static final int LONGEST_HEADERS = 8_192;
  private static final int LONGEST_FIELDS = 65_536;
  private static final int BUFFER = 16_384;

  private final InputStream in;
  private final byte[] delimiter;
  private final Path folder;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  /** A body begins as if a line had just ended. */
  private int matched = 2;

  private int fieldBytes;

  private FormReader(InputStream in, String boundary, Path folder) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.folder = folder;
  }

  /**
   * Reads all parts of a form; their files are the caller's, who deletes them.
   *
   * @param folder where files are written
   * @throws NoForm when the body is none, or has too many parts; nothing is left then
   * @throws IllegalStateException when its fields are too long; nothing is left then
   * @throws EOFException when it ends too early; nothing is left then
   */
  static List<FormPart> read(InputStream in, String boundary, Path folder) throws IOException {
    List<FormPart> parts = new ArrayList<>();
    try {
      new FormReader(in, boundary, folder).readInto(parts);
      return parts;
    } catch (IOException | RuntimeException e) {
      for (FormPart part : parts) {
        part.delete();
      }
      throw e;
    }
  }

  private void readInto(List<FormPart> parts) throws IOException {
    copy(OutputStream.nullOutputStream());
    while (!isLast()) {
      if (parts.size() == MOST_PARTS) {
        throw new NoForm("more than " + MOST_PARTS + " parts");
      }
      Map<String, String> headers = headers();
      String disposition = headers.getOrDefault("content-disposition", "");
      boolean file = FormPart.parameter(disposition, "filename") != null;
      FormPart part =
          file
              ? FormPart.file(headers, Files.createTempFile(folder, "form-", ".part"))
              : FormPart.field(headers);
      parts.add(part);
      if (file) {
        try (OutputStream out = Files.newOutputStream(part.path())) {
          copy(out);
        }
      } else {
        Field field = new Field();
        copy(field);
        part.hold(field.toByteArray());
      }
    }
  }

  /** The body is no form that a page of ours sends. */
  static final class NoForm extends IOException {
    private static final long serialVersionUID = 1L;

    private NoForm(String message) {
      super(message);
    }
  }

  /** What stands in fields is kept in memory. */
  private final class Field extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      fieldBytes += length;
      if (fieldBytes > LONGEST_FIELDS) {
        throw new IllegalStateException("fields of a form are too long");
      }
      super.write(bytes, from, length);
    }
  }

  /** Copies what comes before the next delimiter, which has one CR only, at its beginning. */
  private void copy(OutputStream out) throws IOException {
    while (true) {
      if (at == end) {
        fill();
      }
      if (matched == 0) {
        int from = at;
        while (at < end && buffer[at] != '\r') {
          at++;
        }
        out.write(buffer, from, at - from);
      }
      if (at < end && buffer[at] == delimiter[matched]) {
        at++;
        if (++matched == delimiter.length) {
          matched = 0;
          return;
        }
      } else if (at < end) {
        // It was none after all; this byte may begin another.
        out.write(delimiter, 0, matched);
        matched = 0;
      }
    }
  }

  private void fill() throws IOException {
    at = 0;
    end = in.read(buffer);
    if (end <= 0) {
      end = 0;
      throw new EOFException("a form without its end");
    }
  }

  private int read() throws IOException {
    if (at == end) {
      fill();
    }
    return buffer[at++] & 0xff;
  }

  /** Whether the delimiter that was just read ends the form. */
  private boolean isLast() throws IOException {
    int first = read();
    int second = read();
    if (first == '-' && second == '-') {
      return true;
    }
    if (first != '\r' || second != '\n') {
      throw new NoForm("a boundary that is none");
    }
    return false;
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = 0; read < LONGEST_HEADERS; read++) {
      int next = read();
      if (next != '\n') {
        line.write(next);
        continue;
      }
      String text = line.toString(StandardCharsets.UTF_8).strip();
      if (text.isEmpty()) {
        return headers;
      }
      int colon = text.indexOf(':');
      if (colon > 0) {
        headers.put(
            text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            text.substring(colon + 1).strip());
      }
      line.reset();
    }
    throw new NoForm("long headers");
  }
}
