package fr.healthdatahub.cli;

import fr.healthdatahub.challenges.metric.Metric;
import fr.healthdatahub.challenges.predictions.Flaw;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What {@code score} says when it cannot score, in French or English. */
final class Words {
  private ResourceBundle bundle;

  String unknownMetric(String name, List<Metric> known) {
    String names = known.stream().map(Metric::id).collect(Collectors.joining(", "));
    return say("unknown-metric", name, names);
  }

  String mixedTruths() {
    return say("mixed-truths");
  }

  String undefined(String metric, String reason) {
    return say("undefined", metric, say(reason));
  }

  String unreadable(Path file) {
    return say(Files.exists(file) ? "unreadable" : "no-such-file", file);
  }

  String tooLittleMemory(Path file) {
    return say("too-little-memory", file);
  }

  String invalid(Path file, InvalidPredictions invalid) {
    StringBuilder text = new StringBuilder(say("invalid", file, invalid.count()));
    for (Flaw flaw : invalid.flaws()) {
      text.append(System.lineSeparator()).append("  ").append(where(flaw));
      text.append(say(flaw.code(), flaw.column(), flaw.found(), flaw.expected()));
    }
    long more = invalid.count() - invalid.flaws().size();
    if (more > 0) {
      text.append(System.lineSeparator()).append("  ").append(say("more", more));
    }
    return text.toString();
  }

  private String where(Flaw flaw) {
    if (flaw.row() > 0 && flaw.line() > 0) {
      return say("at-row", flaw.row(), flaw.line());
    }
    if (flaw.row() > 0) {
      return say("at-row-only", flaw.row());
    }
    return flaw.line() > 0 ? say("at-line", flaw.line()) : "";
  }

  private String say(String key, Object... values) {
    if (bundle == null) {
      bundle =
          ResourceBundle.getBundle(
              "fr.healthdatahub.cli.score",
              Locale.getDefault(),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
    }
    String pattern;
    try {
      pattern = bundle.getString(key);
    } catch (MissingResourceException ownWord) {
      return key; // a metric of an added JAR names its reasons itself
    }
    return new MessageFormat(pattern, bundle.getLocale()).format(values);
  }
}
