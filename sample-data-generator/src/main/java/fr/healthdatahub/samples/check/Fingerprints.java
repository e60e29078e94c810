package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.random.Seeds;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A set of 64-bit fingerprints of keys, each with a number: 20 to 40 bytes a key, 60 while it
 * grows. Among 100 million keys, two share a fingerprint with a probability of 3 in 10,000.
 */
final class Fingerprints {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long PRIME = 0x9FB21C651E98DF25L;

  private static final int SMALLEST = 1 << 12;
  private static final int LARGEST = 1 << 30;

  private final String table;
  private final KeyMemory memory;
  private long[] keys = new long[SMALLEST];
  private int[] values = new int[SMALLEST];
  private int size;
  private int told;

  Fingerprints(String table, KeyMemory memory) {
    this.table = table;
    this.memory = memory;
  }

  /** The fingerprint of a key's next cell, after those before it. */
  static long add(long before, byte[] bytes, int start, int end) {
    long hash = before + (end - start) + PRIME;
    int i = start;
    for (; i + 8 <= end; i += 8) {
      hash = (hash ^ (long) LONGS.get(bytes, i)) * PRIME;
      hash ^= hash >>> 29;
    }
    long rest = 0;
    for (; i < end; i++) {
      rest = rest << 8 | (bytes[i] & 0xFF);
    }
    hash = (hash ^ rest) * PRIME;
    return hash ^ (hash >>> 32);
  }

  /** Keeps a key with a number, the greatest if it comes again; false when it was there. */
  boolean put(long fingerprint, int value) {
    if (size * 5L >= keys.length * 3L) {
      grow();
    }
    long key = fingerprint == 0 ? 1 : fingerprint;
    int i = slot(keys, key);
    if (keys[i] == key) {
      values[i] = Math.max(values[i], value);
      return false;
    }
    keys[i] = key;
    values[i] = value;
    size++;
    return true;
  }

  boolean contains(long fingerprint) {
    long key = fingerprint == 0 ? 1 : fingerprint;
    return keys[slot(keys, key)] == key;
  }

  /** The number of a key, or another when the key is not there. */
  int valueOr(long fingerprint, int other) {
    long key = fingerprint == 0 ? 1 : fingerprint;
    int i = slot(keys, key);
    return keys[i] == key ? values[i] : other;
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int i = (int) Seeds.mix(key) & mask;
    while (keys[i] != 0 && keys[i] != key) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    memory.addKeys(size - told);
    told = size;
    long[] oldKeys = keys;
    int[] oldValues = values;
    if (oldKeys.length == LARGEST || !memory.take(bytes(2L * oldKeys.length))) {
      throw new TooManyKeys(table, memory.keys(), Runtime.getRuntime().maxMemory());
    }
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int to = slot(keys, oldKeys[i]);
        keys[to] = oldKeys[i];
        values[to] = oldValues[i];
      }
    }
    // The first arrays were never taken.
    memory.give(oldKeys.length == SMALLEST ? 0 : bytes(oldKeys.length));
  }

  private static long bytes(long length) {
    return length * (Long.BYTES + Integer.BYTES);
  }
}
