package fr.healthdatahub.web.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
  private static final String BOUNDARY = "----b";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 100_000})
  void readsFieldsAndFilesHoweverTheyArrive(int atATime) throws IOException {
    byte[] content = new byte[50_000];
    new Random(atATime).nextBytes(content);
    // What looks like the beginning of a delimiter, at many places.
    byte[] almost = "\r\n\r\n------\r\n-----\r\r\n------a".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + almost.length < content.length; i += 997) {
      System.arraycopy(almost, 0, content, i, almost.length);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(field("submit", "é, \r\n--"));
    body.writeBytes(file("file", "prédictions %22a%22.csv", content));
    body.writeBytes(file("none", "", new byte[0]));
    body.writeBytes(end());
    List<FormPart> parts = read(slowly(body.toByteArray(), atATime));
    assertEquals(List.of("submit", "file", "none"), parts.stream().map(FormPart::getName).toList());
    assertEquals("é, \r\n--", parts.get(0).text());
    assertFalse(parts.get(0).isFile());
    assertNull(parts.get(0).getSubmittedFileName());
    assertEquals("prédictions \"a\".csv", parts.get(1).getSubmittedFileName());
    assertEquals("text/csv", parts.get(1).getContentType());
    assertEquals(content.length, parts.get(1).getSize());
    try (InputStream in = parts.get(1).getInputStream()) {
      assertArrayEquals(content, in.readAllBytes());
    }
    assertEquals("", parts.get(2).getSubmittedFileName());
    assertEquals(0, parts.get(2).getSize());
    for (FormPart part : parts) {
      part.delete();
    }
    assertEquals(0, files());
  }

  @Test
  @DisplayName("S16 a form has few parts, and fields and headers that are short")
  void tooManyPartsAreRefused() throws IOException {
    byte[] part = file("a", "", new byte[0]);
    assertEquals(32, read(body(part, 32)).size());
    assertThrows(FormReader.NoForm.class, () -> read(body(part, 33)));
    assertThrows(IllegalStateException.class, () -> read(body(field("a", "x".repeat(40_000)), 2)));
    assertThrows(FormReader.NoForm.class, () -> read(body(field("a".repeat(10_000), "x"), 1)));
  }

  @Test
  @DisplayName("S16 what is no form, or ends too early, is refused and leaves no file")
  void brokenFormsLeaveNothing() throws IOException {
    byte[] whole = body(file("file", "a.csv", new byte[30_000]), 2).readAllBytes();
    for (int length : new int[] {0, 1, 10, 100, 20_000, 30_100, whole.length - 3}) {
      assertThrows(
          EOFException.class,
          () -> read(new ByteArrayInputStream(whole, 0, length)),
          () -> "after " + length);
    }
    byte[] none = ("--" + BOUNDARY + "x\r\n").getBytes(StandardCharsets.UTF_8);
    assertThrows(FormReader.NoForm.class, () -> read(new ByteArrayInputStream(none)));
    assertEquals(0, files());
  }

  private List<FormPart> read(InputStream in) throws IOException {
    return FormReader.read(in, BOUNDARY, folder);
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private static InputStream body(byte[] part, int times) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      body.writeBytes(part);
    }
    body.writeBytes(end());
    return new ByteArrayInputStream(body.toByteArray());
  }

  private static byte[] field(String name, String value) {
    return ("--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"\r\n\r\n"
            + value
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(String name, String fileName, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private static byte[] end() {
    return ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A stream that gives a few bytes at a time. */
  private static InputStream slowly(byte[] bytes, int atATime) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, atATime));
      }
    };
  }
}
