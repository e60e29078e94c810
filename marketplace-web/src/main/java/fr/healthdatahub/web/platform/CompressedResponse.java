package fr.healthdatahub.web.platform;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that is compressed when it turns out to be a text of some length. Its beginning is held
 * until that is known; files for the disk stay as they are, so that they can be resumed.
 */
final class CompressedResponse extends HttpServletResponseWrapper {
  private static final int HELD = 8_192;
  private static final int SHORTEST = 1_024;

  private static final Set<String> TEXTS =
      Set.of(
          "text/html",
          "text/css",
          "text/plain",
          "text/javascript",
          "application/javascript",
          "application/json",
          "application/problem+json",
          "application/atom+xml",
          "application/yaml",
          "image/svg+xml");

  /** A part of a file, and what has no body. */
  private static final Set<Integer> WITHOUT =
      Set.of(SC_PARTIAL_CONTENT, SC_NO_CONTENT, SC_NOT_MODIFIED);

  private final Body body = new Body();
  private PrintWriter writer;
  private long length = -1;
  private boolean failed;

  CompressedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
      setCharacterEncoding(getCharacterEncoding());
    }
    return writer;
  }

  @Override
  public void setContentLength(int bytes) {
    length = bytes;
  }

  @Override
  public void setContentLengthLong(long bytes) {
    length = bytes;
  }

  @Override
  public void setHeader(String name, String value) {
    if (!isLength(name, value)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!isLength(name, value)) {
      super.addHeader(name, value);
    }
  }

  private boolean isLength(String name, String value) {
    if (!name.equalsIgnoreCase("Content-Length") || value == null) {
      return false;
    }
    length = Long.parseLong(value);
    return true;
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, String.valueOf(value));
  }

  /** The server writes its own page. */
  @Override
  public void sendError(int status) throws IOException {
    forget();
    failed = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    forget();
    failed = true;
    super.sendError(status, message);
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!failed) {
      writeOut();
      body.open(true);
      body.flush();
    }
    super.flushBuffer();
  }

  /** Sends what is still held. */
  void finish() throws IOException {
    if (!failed) {
      writeOut();
      body.end();
    }
  }

  private void writeOut() {
    if (writer != null) {
      writer.flush();
    }
  }

  private void forget() {
    if (!isCommitted()) {
      body.held = new ByteArrayOutputStream();
      writer = null;
      length = -1;
    }
  }

  private boolean isText() {
    String type = getContentType();
    return type != null
        && TEXTS.contains(type.split(";")[0].strip().toLowerCase(Locale.ROOT))
        && !WITHOUT.contains(getStatus())
        && getHeader("Content-Encoding") == null
        && getHeader("Content-Disposition") == null;
  }

  private final class Body extends ServletOutputStream {
    private ByteArrayOutputStream held = new ByteArrayOutputStream();
    private OutputStream out;

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (out == null && held.size() + count <= HELD) {
        held.write(bytes, from, count);
        return;
      }
      open(true);
      out.write(bytes, from, count);
    }

    /** Only from outside: a page is not sent in pieces because one part of it was written. */
    @Override
    public void flush() throws IOException {
      if (out != null) {
        out.flush();
      }
    }

    private void end() throws IOException {
      open(held.size() >= SHORTEST);
      if (out instanceof GZIPOutputStream packed) {
        packed.finish();
      }
    }

    private void open(boolean isLong) throws IOException {
      if (out != null) {
        return;
      }
      boolean packed = isLong && !isCommitted() && (length < 0 || length >= SHORTEST) && isText();
      if (packed) {
        CompressedResponse.super.setHeader("Content-Encoding", "gzip");
        String tag = getHeader("ETag");
        if (tag != null && tag.startsWith("\"")) {
          CompressedResponse.super.setHeader("ETag", "W/" + tag);
        }
      } else if (length >= 0) {
        CompressedResponse.super.setContentLengthLong(length);
      }
      if (length == 0 || held.size() == 0 && !isLong) {
        out = OutputStream.nullOutputStream();
        return;
      }
      out = getResponse().getOutputStream();
      if (packed) {
        out = new GZIPOutputStream(out, HELD, true);
      }
      held.writeTo(out);
    }

    @Override
    public void close() {
      // The filter ends it.
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Answers here are written by their own thread");
    }
  }
}
