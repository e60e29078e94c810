package fr.healthdatahub.samples.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text of any encoding as UTF-8. */
final class Utf8Stream extends InputStream {
  private static final int PIECE = 1 << 13;

  private final Reader text;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
  private final CharBuffer characters = CharBuffer.allocate(PIECE).limit(0);
  private final ByteBuffer bytes = ByteBuffer.allocate(4 * PIECE).limit(0);
  private boolean isEnded;

  Utf8Stream(InputStream in, Charset charset) {
    text = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return bytes.hasRemaining() || fill() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (!bytes.hasRemaining() && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(to, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    bytes.clear();
    while (bytes.position() == 0 && !isEnded) {
      characters.compact();
      isEnded = text.read(characters) < 0;
      characters.flip();
      encoder.encode(characters, bytes, isEnded);
    }
    bytes.flip();
    return bytes.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
