package fr.healthdatahub.samples.parquet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.util.SplittableRandom;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.junit.jupiter.api.Test;

class RunsTest {
  private static final int COUNT = 5000;

  private final SplittableRandom random = new SplittableRandom(42);

  /** Numbers of some bits, at times many alike, as Parquet's own library writes them. */
  private int[] numbers(int bits) {
    int[] numbers = new int[COUNT];
    for (int i = 0; i < COUNT; ) {
      int alike = random.nextInt(4) == 0 ? 1 + random.nextInt(300) : 1;
      int number = bits == 0 ? 0 : random.nextInt() >>> (Integer.SIZE - bits);
      for (; alike > 0 && i < COUNT; alike--) {
        numbers[i++] = number;
      }
    }
    return numbers;
  }

  private static byte[] written(int[] numbers, int bits) throws IOException {
    try (var encoder =
        new RunLengthBitPackingHybridEncoder(bits, 64, 1 << 20, new HeapByteBufferAllocator())) {
      for (int number : numbers) {
        encoder.writeInt(number);
      }
      return encoder.toBytes().toByteArray();
    }
  }

  @Test
  void numbersOfAllSizesAreRead() throws IOException {
    for (int bits = 0; bits <= Integer.SIZE; bits++) {
      int[] numbers = numbers(bits);
      byte[] bytes = written(numbers, bits);
      Runs runs = new Runs(bytes, 0, bytes.length, bits);
      for (int i = 0; i < COUNT; i++) {
        assertEquals(numbers[i], runs.next(), bits + " bits, number " + i);
      }
    }
  }

  @Test
  void markedNumbersArePassedOver() throws IOException {
    for (int bits = 1; bits <= 10; bits++) {
      int[] numbers = numbers(bits);
      byte[] bytes = written(numbers, bits);
      boolean[] marked = new boolean[1 << bits];
      for (int i = 0; i < marked.length; i++) {
        marked[i] = random.nextInt(8) > 0;
      }
      Runs runs = new Runs(bytes, 0, bytes.length, bits);
      for (int i = 0; i < COUNT; ) {
        int most = Math.min(COUNT - i, 1 + random.nextInt(100));
        int passed = runs.skipMarked(marked, most);
        for (int end = i + passed; i < end; i++) {
          assertEquals(true, marked[numbers[i]]);
        }
        if (passed < most) {
          assertEquals(false, marked[numbers[i]]);
          assertEquals(numbers[i++], runs.next());
        }
      }
    }
  }

  @Test
  void runsThatAreCutEnd() throws IOException {
    byte[] bytes = written(numbers(7), 7);
    for (int length = 0; length < bytes.length; length += 1 + random.nextInt(50)) {
      Runs runs = new Runs(bytes, 0, length, 7);
      assertThrows(
          EOFException.class,
          () -> {
            for (int i = 0; i < COUNT; i++) {
              runs.next();
            }
          });
    }
    assertThrows(IOException.class, () -> new Runs(bytes, 0, bytes.length, 33));
    assertThrows(IOException.class, () -> new Runs(bytes, 0, bytes.length, -1));
  }
}
