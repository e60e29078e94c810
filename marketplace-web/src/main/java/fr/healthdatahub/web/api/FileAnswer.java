package fr.healthdatahub.web.api;

import fr.healthdatahub.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stored file as an answer: whole or one range of it, with its digest as entity tag. */
public final class FileAnswer {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");
  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;

  private FileAnswer() {}

  /** Answers GET, If-None-Match, Range and If-Range for a file whose content never changes. */
  public static Response of(
      HttpServletRequest request, Problems problems, Path file, String name, String sha256) {
    String tag = '"' + sha256 + '"';
    if (tag.equals(request.getHeader("If-None-Match"))) {
      return Response.notModified(sha256).build();
    }
    try {
      long size = Files.size(file);
      String ifRange = request.getHeader("If-Range");
      String header = request.getHeader("Range");
      Matcher range = RANGE.matcher(header == null ? "" : header);
      if (!range.matches() || ifRange != null && !ifRange.equals(tag)) {
        return headers(Response.ok(content(file, 0, size)), name, tag)
            .header("Content-Length", size)
            .build();
      }
      long from = Long.parseLong(range.group(1));
      long to =
          range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
      if (from >= size || to < from) {
        return Response.fromResponse(
                problems.answer(NOT_SATISFIABLE, "range-not-satisfiable", size))
            .header("Content-Range", "bytes */" + size)
            .build();
      }
      return headers(Response.status(PARTIAL).entity(content(file, from, to - from + 1)), name, tag)
          .header("Content-Range", "bytes " + from + "-" + to + "/" + size)
          .header("Content-Length", to - from + 1)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response.ResponseBuilder headers(
      Response.ResponseBuilder answer, String name, String tag) {
    return answer
        .type(type(name))
        .header("ETag", tag)
        .header("Accept-Ranges", "bytes")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "csv" -> "text/csv;charset=UTF-8";
      case "json" -> "application/json";
      case "zip" -> "application/zip";
      default -> "application/octet-stream";
    };
  }

  private static StreamingOutput content(Path file, long from, long count) {
    return output -> {
      try (FileChannel channel = FileChannel.open(file);
          InputStream bytes = Channels.newInputStream(channel.position(from))) {
        byte[] buffer = new byte[1 << 16];
        long left = count;
        int read;
        while (left > 0
            && (read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0) {
          output.write(buffer, 0, read);
          left -= read;
        }
      }
    };
  }
}
