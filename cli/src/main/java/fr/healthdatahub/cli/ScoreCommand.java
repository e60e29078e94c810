package fr.healthdatahub.cli;

import fr.healthdatahub.challenges.metric.Metric;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.challenges.metric.TruthKind;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import fr.healthdatahub.challenges.predictions.Predictions;
import fr.healthdatahub.challenges.predictions.PredictionsFile;
import fr.healthdatahub.challenges.predictions.TruthFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores a file of predictions against a truth, offline, with the code of the portal. */
@Command(name = "score")
public final class ScoreCommand implements Callable<Integer> {
  @Option(names = "--metric", required = true, split = ",", paramLabel = "METRIC")
  List<String> metricIds;

  @Option(names = "--truth", required = true, paramLabel = "FILE")
  Path truth;

  @Option(names = "--predictions", required = true, paramLabel = "FILE")
  Path predictions;

  @Option(names = "--id", defaultValue = "id", paramLabel = "COLUMN")
  String id;

  @Option(names = "--label", defaultValue = "label", paramLabel = "COLUMN")
  String label;

  @Option(names = "--prediction", defaultValue = "prediction", paramLabel = "COLUMN")
  String prediction;

  @Option(names = "--time", defaultValue = "time", paramLabel = "COLUMN")
  String time;

  @Option(names = "--event", defaultValue = "event", paramLabel = "COLUMN")
  String event;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Option(names = "--lang", paramLabel = "LANG")
  String lang;

  @Spec CommandSpec spec;

  /** Runs this command alone, which starts faster than with all the others. */
  public static void main(String[] arguments) {
    List<String> given = List.of(arguments);
    if (given.contains("--help") || given.contains("-h") || given.contains("--lang")) {
      List<String> whole = new ArrayList<>(given);
      whole.add(0, "score");
      HubCommand.main(whole.toArray(new String[0]));
    }
    System.exit(
        new CommandLine(new ScoreCommand())
            .setCommandName("./hub score")
            .setParameterExceptionHandler(Misuse::told)
            .execute(arguments));
  }

  @Override
  public Integer call() {
    List<Metric> metrics = metrics();
    Words words = new Words();
    Path file = truth;
    try {
      TruthFile hidden = readTruth(metrics);
      for (Metric metric : metrics) {
        String reason = metric.undefined(hidden.truth()).orElse(null);
        if (reason != null) {
          return fail(words.undefined(metric.id(), reason));
        }
      }
      file = predictions;
      Predictions found = readPredictions(metrics, hidden);
      Map<String, Double> scores = Metrics.score(metrics, hidden.truth(), found.values());
      return print(words, found.rows(), scores);
    } catch (InvalidPredictions invalid) {
      return fail(words.invalid(file, invalid));
    } catch (IOException e) {
      return fail(words.unreadable(file));
    } catch (OutOfMemoryError tooLarge) {
      return fail(words.tooLittleMemory(file));
    }
  }

  private List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>();
    for (String name : metricIds) {
      try {
        metrics.add(ScoreFiles.metric(name.strip()));
      } catch (NoSuchElementException unknown) {
        throw new ParameterException(
            spec.commandLine(), new Words().unknownMetric(name, Metrics.all()));
      }
    }
    long survival = metrics.stream().filter(ScoreCommand::isSurvival).count();
    if (survival > 0 && survival < metrics.size()) {
      throw new ParameterException(spec.commandLine(), new Words().mixedTruths());
    }
    return metrics;
  }

  private TruthFile readTruth(List<Metric> metrics) throws IOException {
    try (InputStream in = open(truth)) {
      return isSurvival(metrics.get(0))
          ? TruthFile.survival(in, id, time, event)
          : TruthFile.labels(in, id, label);
    }
  }

  private Predictions readPredictions(List<Metric> metrics, TruthFile hidden) throws IOException {
    try (InputStream in = open(predictions)) {
      return PredictionsFile.read(
          in, ScoreFiles.format(id, prediction, metrics, hidden.cases().size()), hidden.cases());
    }
  }

  /** Plain file streams: channels would start more of the JDK. */
  private static InputStream open(Path file) throws IOException {
    return new FileInputStream(file.toFile());
  }

  private Integer print(Words words, int rows, Map<String, Double> scores) {
    StringBuilder json = new StringBuilder("{\"rows\":").append(rows).append(",\"scores\":{");
    String separator = "";
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      if (!Double.isFinite(score.getValue())) {
        return fail(words.undefined(score.getKey(), "constant-predictions"));
      }
      json.append(separator).append('"').append(score.getKey()).append("\":");
      json.append(score.getValue().doubleValue());
      separator = ",";
    }
    spec.commandLine().getOut().println(json.append("}}"));
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }

  private Integer fail(String message) {
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean isSurvival(Metric metric) {
    return metric.truthKind() == TruthKind.SURVIVAL;
  }
}
