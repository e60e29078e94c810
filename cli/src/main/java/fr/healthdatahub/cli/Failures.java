package fr.healthdatahub.cli;

import fr.healthdatahub.samples.check.TooManyKeys;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.model.ProblemPlace;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** What a command says when it cannot do its work, and with which exit code it ends. */
final class Failures {
  private static final int HUB_FAILED = 6;
  private static final Map<Integer, Integer> CODES =
      Map.ofEntries(
          Map.entry(400, 1),
          Map.entry(409, 1),
          Map.entry(412, 1),
          Map.entry(413, 1),
          Map.entry(422, 1),
          Map.entry(401, 3),
          Map.entry(403, 3),
          Map.entry(404, 4),
          Map.entry(429, 5));

  private Failures() {}

  /** A command that failed at its work. */
  static int told(Exception exception, CommandLine command) {
    PrintWriter err = command.getErr();
    Object failed = command.getCommand();
    boolean json = failed instanceof ClientCommand one && one.json;
    if (exception instanceof HubException refused && failed instanceof ClientCommand client) {
      String detail = detail(refused, client);
      err.println(json ? ClientCommand.json(fields(refused, detail)) : text(refused, detail));
      return refused instanceof HubException.UnexpectedAnswer
          ? HUB_FAILED
          : CODES.getOrDefault(refused.status(), HUB_FAILED);
    }
    String words = Terminal.printable(words(exception));
    err.println(json ? ClientCommand.json(fields(exception, words)) : words);
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String text(HubException refused, String detail) {
    StringBuilder text = new StringBuilder(detail);
    for (ProblemPlace place : refused.errors()) {
      text.append(System.lineSeparator()).append("  ").append(where(place));
      text.append(place.getMessage());
    }
    int more = refused.errorCount() - refused.errors().size();
    if (more > 0) {
      text.append(System.lineSeparator()).append("  ").append(ClientWords.of("more", more));
    }
    if (refused.resetsAt() != null) {
      text.append(System.lineSeparator()).append("  ");
      text.append(ClientWords.of("resets", ClientWords.time(refused.resetsAt())));
    }
    if (refused.status() >= 500 && refused.requestId() != null) {
      text.append(System.lineSeparator()).append("  ");
      text.append(ClientWords.of("request", refused.requestId()));
    }
    return Terminal.printable(text.toString());
  }

  private static Map<String, Object> fields(HubException refused, String detail) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", refused.code());
    fields.put("status", refused.status());
    fields.put("detail", detail);
    fields.put("requestId", refused.requestId());
    fields.put("resetsAt", refused.resetsAt());
    fields.put("errorCount", refused.errorCount());
    fields.put("errors", refused.errors());
    return fields;
  }

  private static Map<String, Object> fields(Exception exception, String words) {
    return exception instanceof InvalidJson invalid
        ? Map.of("detail", words, "errors", List.of(invalid.place()))
        : Map.of("detail", words);
  }

  /** The Hub's own words where it speaks; ours where it does not, or where we know better. */
  private static String detail(HubException refused, ClientCommand client) {
    if (client instanceof CheckCommand && refused instanceof HubException.InvalidPredictions) {
      return ClientWords.of("invalid-file", refused.errorCount());
    }
    return switch (refused.code()) {
      case "unreachable" -> ClientWords.of("unreachable", client.address());
      case "unexpected-answer" -> ClientWords.of("unexpected-answer");
      case "sign-in-required" -> ClientWords.of("sign-in-required");
      case "invalid-token" -> ClientWords.of("invalid-token");
      default -> refused.detail();
    };
  }

  private static String words(Exception exception) {
    Throwable cause = exception instanceof UncheckedIOException ? exception.getCause() : exception;
    if (cause instanceof NoSuchFileException || cause instanceof AccessDeniedException) {
      return ClientWords.of("no-file", cause.getMessage());
    }
    if (cause instanceof InvalidSchema wrong) {
      return wrong.in(Locale.getDefault());
    }
    if (cause instanceof TooManyKeys many) {
      return many.in(Locale.getDefault());
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private static String where(ProblemPlace place) {
    StringBuilder where = new StringBuilder();
    if (place.getRow() != null) {
      where.append(
          place.getLine() == null
              ? ClientWords.of("row", place.getRow())
              : ClientWords.of("row-and-line", place.getRow(), place.getLine()));
    }
    if (place.getColumn() != null) {
      where.append(where.length() > 0 ? ", " : "");
      where.append(ClientWords.of("column", place.getColumn()));
    }
    if (where.length() == 0 && place.getPointer() != null) {
      where.append(place.getPointer().substring(1));
    }
    return where.length() > 0 ? where.append(": ").toString() : "";
  }
}
