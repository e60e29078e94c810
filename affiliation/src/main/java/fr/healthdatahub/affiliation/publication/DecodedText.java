package fr.healthdatahub.affiliation.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as Windows-1252.
 *
 * @param text with line feeds alone as line ends, and without other control characters than tabs
 * @param guessed the character set, when the file does not tell it and is not UTF-8; else null
 */
record DecodedText(String text, Charset guessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * The text of a stream.
   *
   * @return null when it is longer than so many bytes
   */
  static DecodedText of(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    return bytes.length > most ? null : of(bytes);
  }

  private static DecodedText of(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      return new DecodedText(clean(decoded(bytes, StandardCharsets.UTF_16)), null);
    }
    Charset wide = withoutMark(bytes);
    if (wide != null) {
      return new DecodedText(clean(decoded(bytes, wide)), wide);
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      String strict = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return new DecodedText(clean(strict), null);
    } catch (CharacterCodingException other) {
      return new DecodedText(clean(decoded(bytes, WINDOWS)), WINDOWS);
    }
  }

  /** UTF-16 of Latin letters has a zero in every second byte; null when it is not that. */
  private static Charset withoutMark(byte[] bytes) {
    int looked = Math.min(bytes.length & ~1, 1 << 12);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < looked; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int many = looked * 2 / 5;
    if (looked >= 8 && odd > many && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return looked >= 8 && even > many && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  private static String decoded(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException never) {
      throw new IllegalStateException(never);
    }
  }

  /** A text that was pasted, or that another program has decoded. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (letter == '\uFEFF') {
        continue;
      } else {
        boolean control = letter < ' ' && letter != '\n' && letter != '\t' || letter == 0x7F;
        clean.append(control ? ' ' : letter);
      }
    }
    return clean.toString();
  }
}
