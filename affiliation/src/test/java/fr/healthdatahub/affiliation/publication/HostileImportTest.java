package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S16 imports of publications are bounded")
class HostileImportTest {
  private static final int ENTRIES = 5000;

  /** Warm, 5,000 entries take 0.2 s. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  @Test
  void fiveThousandEntriesWithABrokenOneInTheMiddle() {
    for (Format format : new Format[] {Format.BIBTEX, Format.RIS, Format.CSL_JSON}) {
      String file = file(format, 40);
      AtomicLong told = new AtomicLong();
      Import read = within(() -> Publications.read(file, null, told::set));

      assertEquals(format, read.format());
      assertEquals(ENTRIES, told.get(), "progress");
      assertEquals(ENTRIES - 1, read.publications().size(), format.code());
      assertEquals(1, read.refused().size());
      assertEquals(ENTRIES / 2, read.refused().get(0).entry());
    }
  }

  @Test
  void tenMegabytesOfBibtex() {
    String file = file(Format.BIBTEX, 500);
    assertTrue(file.length() > 10 << 20, file.length() + "");

    Import read = within(() -> Publications.read(file));

    assertEquals(ENTRIES - 1, read.publications().size());
  }

  private static String file(Format format, int sentences) {
    StringBuilder file = new StringBuilder();
    String text = "Some words. ".repeat(sentences / 3);
    for (int i = 1; i <= ENTRIES; i++) {
      boolean broken = i == ENTRIES / 2;
      file.append(
          switch (format) {
            case BIBTEX ->
                ("@article{k%d,\n title = {{\\'E}tude %d},\n author = {Noël, Zo\\\"e and Curie, M},"
                        + "\n abstract = {%s},\n year = 2020, doi={10.5555/%d}%s\n\n")
                    .formatted(i, i, text, i, broken ? "" : "}");
            case RIS ->
                "TY  - JOUR\n%s  - Étude %d\nAB  - %s\nPY  - 2020\nER  - \n\n"
                    .formatted(broken ? "XX" : "TI", i, text);
            default ->
                "%s {\"id\": %d, \"title\": \"Étude %d\"%s \"abstract\": \"%s\", \"issued\": \"2020\"}\n"
                    .formatted(i == 1 ? "[" : ",", i, i, broken ? "" : ",", text);
          });
    }
    return file.toString();
  }

  @Test
  void longAndDeepTextsEndInTime() {
    int much = 4 << 20;
    for (String text :
        new String[] {
          "@article{k, title = " + "{".repeat(much),
          "@article{k, title = {" + "{".repeat(much / 8) + "x" + "}".repeat(much / 8) + "}}",
          "@article{k, title = a" + " # a".repeat(much / 4) + "}",
          "@article{" + "k".repeat(much) + ", title={x}}",
          "@article{k, " + "x".repeat(much / 8) + "={x}}",
          "@".repeat(much),
          "@a{".repeat(much / 3),
          "\n@a{".repeat(much / 4),
          "@article{k, title = {" + "<script>".repeat(100_000) + "}}",
          "@article{k, title = {" + "<a ".repeat(300_000) + "}}",
          "@article{k, title = {" + "\\'".repeat(400_000) + "}}",
          "@article{k, title = {T}, author = {" + "a and ".repeat(150_000) + "}}",
          "TY  - JOUR\nTI  - x\n" + "y\n".repeat(much / 2),
          "TY  - JOUR\n".repeat(much / 11),
          "[".repeat(much) + "{\"title\": 1}",
          "{\"title\":\"T\",\"x\":" + "[".repeat(much) + "]".repeat(much) + "}",
          "{".repeat(much),
          "\n{".repeat(much / 2),
          "{\"a\":\"" + "\\".repeat(much),
          "10.5555/" + ".".repeat(much),
          "10.5555/a\n".repeat(much / 10),
          "<record>" + "<work>x</work>".repeat(much / 14) + "</record>",
          "<record " + "a=\"b\" ".repeat(much / 6) + ">",
        }) {
      Import read = within(() -> Publications.read(text));
      assertTrue(read.refused().size() <= Import.MOST_FLAWS);
      assertTrue(read.entries() <= Entries.MOST);
    }
  }

  @Test
  void abbreviationsOfAbbreviationsAreGivenUpBeforeTheyGrow() {
    StringBuilder file = new StringBuilder("@string{a0 = {Health }}\n");
    for (int i = 1; i <= 32; i++) {
      file.append("@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1));
    }
    file.append(
        "@article{much, title = a32}\n@article{many, title = a12, x = a14, y = a14, z=a14}");
    file.append("\n@article{few, title = a2}");

    Import read = within(() -> Publications.read(file.toString()));

    assertEquals(1, read.publications().size());
    assertEquals("Health Health Health Health", read.publications().get(0).title());
    assertEquals(List.of("much", "many"), read.refused().stream().map(Flaw::key).toList());
    assertEquals(Reason.ENTRY_TOO_LONG, read.refused().get(0).reason());
  }

  @Test
  void manyEntriesShareOneBoundOfWhatAbbreviationsStandFor() {
    StringBuilder file = new StringBuilder("@string{a = {" + "x".repeat(9000) + "}}\n");
    for (int i = 0; i < ENTRIES; i++) {
      file.append("@article{k%d, title = {Study %d}, note = a # a # a # a}\n".formatted(i, i));
    }

    Import read = within(() -> Publications.read(file.toString()));

    assertTrue(read.publications().size() < ENTRIES / 10);
    assertEquals(Reason.ENTRY_TOO_LONG, read.refused().get(0).reason());
  }

  /** Counts the processor's time: a busy machine is not the reader's fault. */
  private static Import within(Supplier<Import> reading) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Import read = reading.get();
    long used = clock.getCurrentThreadCpuTime() - start;
    assertTrue(used < LONGEST.toNanos(), () -> used / 1_000_000 + " ms");
    return read;
  }

  @Test
  void aFileOfAnyLengthCostsNoMoreThanTheLimit() throws IOException {
    AtomicLong given = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            given.incrementAndGet();
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {

            Arrays.fill(bytes, from, from + length, (byte) 'x');
            given.addAndGet(length);
            return length;
          }
        };

    Import read = Publications.read(endless, null, entries -> {});

    assertEquals(Reason.TOO_LARGE, read.refused().get(0).reason());
    assertTrue(given.get() <= Publications.MOST_BYTES + (1 << 16), given + " bytes");
  }
}
