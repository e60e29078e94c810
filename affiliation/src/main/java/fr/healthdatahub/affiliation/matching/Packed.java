package fr.healthdatahub.affiliation.matching;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Numbers in as few bytes as they need: what the index keeps of each expert. */
final class Packed {
  private byte[] bytes = new byte[1024];
  private int size;

  void clear() {
    size = 0;
  }

  /** A number of at least 0, in seven bits a byte. */
  void number(int value) {
    bytes = ArrayUtil.grow(bytes, size + 5);
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void real(float value) {
    int bits = Float.floatToIntBits(value);
    bytes = ArrayUtil.grow(bytes, size + 4);
    for (int shift = 0; shift < 32; shift += 8) {
      bytes[size++] = (byte) (bits >>> shift);
    }
  }

  BytesRef bytes() {
    return new BytesRef(bytes, 0, size);
  }

  /** Reads what was packed, from the start. */
  static final class Reader {
    private byte[] bytes;
    private int at;

    void on(BytesRef packed) {
      bytes = packed.bytes;
      at = packed.offset;
    }

    int number() {
      byte next = bytes[at++];
      int value = next & 0x7F;
      for (int shift = 7; next < 0; shift += 7) {
        next = bytes[at++];
        value |= (next & 0x7F) << shift;
      }
      return value;
    }

    float real() {
      int bits = 0;
      for (int shift = 0; shift < 32; shift += 8) {
        bits |= (bytes[at++] & 0xFF) << shift;
      }
      return Float.intBitsToFloat(bits);
    }
  }
}
