package fr.healthdatahub.samples.parquet.read;

import java.io.IOException;
import java.io.InputStream;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TConfiguration;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;

/**
 * Reads headers and footers. Parquet's own way allows lists of 100 million elements, whatever the
 * length of the file; here a list has no more elements than the message has bytes.
 */
final class Thrift {
  private static final int DEPTH = 64;

  private Thrift() {}

  /**
   * @param most bytes of the message
   * @throws IOException also for what is no such message
   */
  static <T extends TBase<?, ?>> T read(T message, InputStream in, int most) throws IOException {
    TConfiguration limits = new TConfiguration(most, most, DEPTH);
    try {
      message.read(new TCompactProtocol(new TIOStreamTransport(limits, in), most, most));
      return message;
    } catch (TException | RuntimeException | StackOverflowError e) {
      throw new IOException(e);
    }
  }
}
