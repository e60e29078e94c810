package fr.healthdatahub.web.portal;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An upload of which only the first half has been sent, until the test goes on. */
public final class SlowUpload implements Closeable {
  private final Socket socket;
  private final byte[] body;
  private final int half;

  private SlowUpload(Socket socket, byte[] body) {
    this.socket = socket;
    this.body = body;
    this.half = body.length / 2;
  }

  /** Sends the head and the first half of a submission. */
  public static SlowUpload begin(Participant participant, String slug, String key, String csv)
      throws IOException {
    byte[] body = csv.getBytes(StandardCharsets.UTF_8);
    Socket socket = new Socket(participant.url().getHost(), participant.url().getPort());
    String head =
        """
        POST /api/v1/challenges/%s/submissions HTTP/1.1
        Host: %s
        Authorization: Bearer %s
        Content-Type: text/csv
        Content-Length: %d
        Idempotency-Key: %s
        Connection: close

        """
            .formatted(
                slug,
                participant.url().getAuthority(),
                participant.token().secret(),
                body.length,
                key)
            .replace("\n", "\r\n");
    SlowUpload upload = new SlowUpload(socket, body);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(body, 0, upload.half);
    socket.getOutputStream().flush();
    return upload;
  }

  /** Sends the rest and reads the whole answer, head and body, until the portal closes. */
  public String finish() throws IOException {
    socket.getOutputStream().write(body, half, body.length - half);
    socket.getOutputStream().flush();
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Cuts the connection, as a lost network does. */
  @Override
  public void close() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
