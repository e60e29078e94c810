package fr.healthdatahub.web.samples;

import fr.healthdatahub.openapi.model.GenerationRequest;

/** A request as a program of Java for the SDK. */
final class SampleJava {
  private static final String BEFORE =
      """
      import fr.healthdatahub.sdk.Hub;
      import fr.healthdatahub.sdk.Token;
      import fr.healthdatahub.sdk.model.GenerationRequest;
      import java.nio.file.Path;
      import java.util.List;

      Hub hub = Hub.connect("%s", Token.fromEnvironment());
      hub.generate(new GenerationRequest()""";

  private SampleJava() {}

  /**
   * @param portal its address
   */
  static String lines(GenerationRequest request, String portal) {
    StringBuilder lines = new StringBuilder(BEFORE.formatted(portal));
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
