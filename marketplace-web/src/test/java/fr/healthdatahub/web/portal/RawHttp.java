package fr.healthdatahub.web.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Requests byte by byte, as no well-behaved client would write them. */
public final class RawHttp {
  private static final int PATIENCE_MILLIS = 60_000;

  private final URI url;
  private final String address;

  private RawHttp(URI url, String address) {
    this.url = url;
    this.address = address;
  }

  /** A client of a portal, from 127.0.0.1. */
  public static RawHttp to(Portal portal) {
    return new RawHttp(portal.url(), "127.0.0.1");
  }

  /** The same from another address of this machine, such as 127.0.0.9. */
  public RawHttp from(String other) {
    return new RawHttp(url, other);
  }

  /** An answer: its status (0 when the connection was just closed), its header lines, its body. */
  public record Answer(int status, List<String> headers, String body) {
    public Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  /** Sends a request line and headers, given without Host, Connection and the blank line. */
  public Answer send(String head) {
    return send(head, new byte[0]);
  }

  /** The same with a body, whose length is declared unless the head says chunked. */
  public Answer send(String head, byte[] body) {
    String length =
        body.length == 0 || head.contains("\r\nTransfer-Encoding:")
            ? ""
            : "\r\nContent-Length: " + body.length;
    return exchange(
        head + "\r\nHost: " + url.getAuthority() + "\r\nConnection: close" + length + "\r\n\r\n",
        output -> output.write(body));
  }

  /** Sends a whole head as it is, then a body that may be of any size. */
  public Answer exchange(String head, Body body) {
    try (Socket socket =
        new Socket(url.getHost(), url.getPort(), InetAddress.getByName(address), 0)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream output = socket.getOutputStream();
      try {
        output.write(head.getBytes(StandardCharsets.ISO_8859_1));
        body.writeTo(output);
        output.flush();
      } catch (SocketException refusedEarly) {
        // The portal may answer and hang up before it has read all; the answer counts.
      }
      return answer(socket.getInputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a body. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream output) throws IOException;
  }

  private static Answer answer(InputStream input) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      input.transferTo(all);
    } catch (SocketException reset) {
      // What came before the connection was reset is the answer.
    }
    String text = all.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, List.of(), text);
    }
    List<String> head = List.of(text.substring(0, end).split("\r\n"));
    Answer answer =
        new Answer(
            Integer.parseInt(head.get(0).split(" ")[1]),
            head.subList(1, head.size()),
            text.substring(end + 4));
    return answer.header("Transfer-Encoding").isEmpty()
        ? answer
        : new Answer(answer.status(), answer.headers(), joined(all.toByteArray(), end + 4));
  }

  /** The chunks of a body without their lengths; the head before it is ASCII. */
  private static String joined(byte[] all, int from) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = from;
    while (at < all.length) {
      int line = at;
      while (all[line] != '\r') {
        line++;
      }
      int size = Integer.parseInt(new String(all, at, line - at, StandardCharsets.US_ASCII), 16);
      if (size == 0) {
        break;
      }
      body.write(all, line + 2, size);
      at = line + 2 + size + 2;
    }
    return body.toString(StandardCharsets.UTF_8);
  }
}
