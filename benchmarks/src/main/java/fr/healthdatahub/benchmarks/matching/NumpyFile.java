package fr.healthdatahub.benchmarks.matching;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a matrix of doubles in NumPy's format 1.0, by rows or by columns. */
final class NumpyFile {
  private static final Pattern HEADER =
      Pattern.compile(
          "'descr': '<f8'.*'fortran_order': (True|False).*'shape': \\((\\d+), (\\d+)\\)");

  private NumpyFile() {}

  static double[][] matrix(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.getShort(8);
    String header = new String(bytes.array(), 10, length, StandardCharsets.US_ASCII);
    Matcher shape = HEADER.matcher(header);
    if (!shape.find()) {
      throw new IOException(file + " holds no matrix of doubles: " + header);
    }
    bytes.position(10 + length);
    boolean byColumns = shape.group(1).equals("True");
    double[][] matrix =
        new double[Integer.parseInt(shape.group(2))][Integer.parseInt(shape.group(3))];
    int cells = matrix.length * matrix[0].length;
    for (int cell = 0; cell < cells; cell++) {
      int row = byColumns ? cell % matrix.length : cell / matrix[0].length;
      int column = byColumns ? cell / matrix.length : cell % matrix[0].length;
      matrix[row][column] = bytes.getDouble();
    }
    return matrix;
  }
}
