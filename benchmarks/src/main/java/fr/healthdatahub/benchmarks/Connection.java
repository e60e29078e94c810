package fr.healthdatahub.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept open: as little work as possible, because the client shares
 * the processors with what it measures.
 */
final class Connection implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final URI url;
  private Socket socket;
  private InputStream in;
  private boolean last = true;

  /** What came back. */
  record Answer(int status, String tag, byte[] body) {}

  Connection(URI url) {
    this.url = url;
  }

  /** Sends a GET and reads the whole answer. */
  Answer get(String path, String headers) throws IOException {
    if (last) {
      close();
      socket = new Socket(url.getHost(), url.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n";
    socket
        .getOutputStream()
        .write((request + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    boolean chunked = false;
    String tag = "";
    last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding: chunked")) {
        chunked = true;
      } else if (lower.startsWith("connection: close")) {
        last = true;
      } else if (lower.startsWith("etag:")) {
        tag = line.substring(5).strip();
      }
    }
    return new Answer(status, tag, chunked ? chunks() : exactly(length));
  }

  private byte[] chunks() throws IOException {
    byte[] all = new byte[0];
    for (int size = chunk(); ; size = chunk()) {
      byte[] one = exactly(size);
      line();
      if (size == 0) {
        return all;
      }
      byte[] more = new byte[all.length + size];
      System.arraycopy(all, 0, more, 0, all.length);
      System.arraycopy(one, 0, more, all.length, size);
      all = more;
    }
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), 16);
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("The answer ended early");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
  }
}
