package fr.healthdatahub.affiliation.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.Expert;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** Files of experts and of demands, read one line after the other, of any length. */
public final class JsonLines {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final int LONGEST_LINE = 16 << 20;
  private static final int LONGEST_ID = 1000;
  private static final int FLAWS_TOLD = 10;

  /** Takes what a line holds, and the byte at which the line begins. */
  @FunctionalInterface
  public interface Sink<T> {
    void take(T one, long offset) throws IOException;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T of(JsonNode line) throws LineRefused;
  }

  private final Path file;
  private final List<LineFlaw> flaws = new ArrayList<>();
  private final BytesRefHash ids = new BytesRefHash();
  private long count;

  private JsonLines(Path file) {
    this.file = file;
  }

  /**
   * Reads all experts of a file.
   *
   * @throws InvalidLines when any line is wrong; the good ones were given to the sink
   */
  public static void experts(Path file, Sink<Expert> sink) throws IOException, InvalidLines {
    new JsonLines(file).read(ExpertReader::of, Expert::id, sink);
  }

  /**
   * Reads all demands of a file.
   *
   * @throws InvalidLines when any line is wrong
   */
  public static List<Demand> demands(Path file) throws IOException, InvalidLines {
    List<Demand> demands = new ArrayList<>();
    new JsonLines(file).read(DemandReader::of, Demand::id, (demand, offset) -> demands.add(demand));
    return demands;
  }

  /** Reads single experts again. Not thread-safe. */
  public static final class ExpertsAgain implements Closeable {
    private final RandomAccessFile file;

    public ExpertsAgain(Path file) throws IOException {
      this.file = new RandomAccessFile(file.toFile(), "r");
    }

    /** The expert of the line that begins at a byte, in a file that did not change. */
    public Expert at(long offset) throws IOException {
      byte[] bytes = new byte[8192];
      int size = 0;
      file.seek(offset);
      while (true) {
        int read = file.read(bytes, size, bytes.length - size);
        for (int i = size; i < size + read; i++) {
          if (bytes[i] == '\n') {
            return parsed(bytes, i);
          }
        }
        if (read < 0) {
          return parsed(bytes, size);
        }
        size += read;
        bytes = size == bytes.length ? Arrays.copyOf(bytes, 2 * size) : bytes;
      }
    }

    private static Expert parsed(byte[] bytes, int size) throws IOException {
      try {
        return ExpertReader.of(JSON.readTree(bytes, 0, size));
      } catch (LineRefused changed) {
        throw new IOException("The file of experts has changed meanwhile", changed);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private <T> void read(Reader<T> reader, Function<T, String> id, Sink<T> sink)
      throws IOException, InvalidLines {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 18)) {
      byte[] line = new byte[1 << 16];
      long offset = 0;
      for (int number = 1; ; number++) {
        int size = 0;
        int next = in.read();
        if (next < 0) {
          break;
        }
        long length = 0;
        for (; next >= 0 && next != '\n'; next = in.read(), length++) {
          if (size < LONGEST_LINE) {
            line = size == line.length ? Arrays.copyOf(line, 2 * size) : line;
            line[size++] = (byte) next;
          }
        }
        try {
          if (length > LONGEST_LINE) {
            throw new LineRefused("line-too-long", "", String.valueOf(length));
          }
          int mark = number == 1 ? byteOrderMark(line, size) : 0;
          if (!new String(line, mark, size - mark, StandardCharsets.UTF_8).isBlank()) {
            T one = reader.of(tree(line, mark, size));
            check(id.apply(one));
            sink.take(one, offset + mark);
          }
        } catch (LineRefused refused) {
          count++;
          if (flaws.size() < FLAWS_TOLD) {
            flaws.add(refused.at(number));
          }
        }
        offset += length + 1;
      }
    }
    if (count > 0) {
      throw new InvalidLines(file, flaws, count);
    }
  }

  private static JsonNode tree(byte[] line, int from, int to) throws IOException, LineRefused {
    try {
      return JSON.readTree(line, from, to - from);
    } catch (JacksonException wrong) {
      String place = wrong.getLocation() == null ? "" : " " + wrong.getLocation().getColumnNr();
      throw new LineRefused("not-json", "", wrong.getOriginalMessage() + place);
    }
  }

  private void check(String id) throws LineRefused {
    if (id.length() > LONGEST_ID) {
      throw new LineRefused("id-too-long", "id", id);
    }
    if (ids.add(new BytesRef(id)) < 0) {
      throw new LineRefused("duplicate-id", "id", id);
    }
  }

  private static int byteOrderMark(byte[] line, int size) {
    boolean mark =
        size >= 3
            && (line[0] & 0xFF) == 0xEF
            && (line[1] & 0xFF) == 0xBB
            && (line[2] & 0xFF) == 0xBF;
    return mark ? 3 : 0;
  }
}
