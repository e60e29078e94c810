package fr.healthdatahub.web.samples;

import fr.healthdatahub.openapi.model.GenerationRequest;

/** A request as lines of Java for the SDK. */
final class SampleJava {
  private SampleJava() {}

  static String lines(GenerationRequest request) {
    StringBuilder lines = new StringBuilder("hub.generate(new GenerationRequest()");
    call(lines, "sample", '"' + request.getSample() + '"');
    call(lines, "size", request.getSize() + "L");
    if (request.getFrom() != null) {
      call(lines, "from", request.getFrom().toString());
      call(lines, "to", request.getTo().toString());
    }
    call(lines, "seed", request.getSeed() + "L");
    call(lines, "format", '"' + request.getFormat() + '"');
    if (Boolean.TRUE.equals(request.getClean())) {
      call(lines, "clean", "true");
    }
    if (request.getAlso() != null && !request.getAlso().isEmpty()) {
      String words = String.join("\", \"", request.getAlso());
      call(lines, "also", "List.of(\"" + words + "\")");
    }
    return lines
        .append(")\n    .download(Path.of(\"")
        .append(request.getSample())
        .append("\"));")
        .toString();
  }

  private static void call(StringBuilder lines, String name, String value) {
    lines.append("\n        .").append(name).append('(').append(value).append(')');
  }
}
