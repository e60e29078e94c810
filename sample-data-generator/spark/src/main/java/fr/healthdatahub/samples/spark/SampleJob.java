package fr.healthdatahub.samples.spark;

import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.cli.SampleOptions;
import fr.healthdatahub.cli.Terminal;
import fr.healthdatahub.samples.InvalidRequest;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Estimate;
import fr.healthdatahub.samples.export.FolderNotEmpty;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.export.WrittenSample;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The job for {@code spark-submit}: the options of {@code ./hub generate}, Parquet, and a folder of
 * any file system that Spark knows.
 */
@Command(name = "SampleJob")
public final class SampleJob implements Callable<Integer> {
  private static final int FAILED = 1;

  private final Terminal terminal;

  @Mixin SampleOptions options = new SampleOptions();

  @Option(names = "--out", paramLabel = "DIR", required = true)
  String out;

  @Option(names = "--shards", paramLabel = "N")
  Integer shards;

  @Option(names = "--lang", paramLabel = "LANG")
  String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Spec CommandSpec spec;

  private SampleJob(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs and stops Spark; a job that failed ends the process with the code of the command line. */
  public static void main(String[] arguments) {
    int code;
    try {
      code = run(Terminal.ofProcess(), arguments);
    } finally {
      if (SparkSession.getDefaultSession().isDefined()) {
        SparkSession.getDefaultSession().get().stop();
      }
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs in the Spark session of this process, and answers the exit code. */
  static int run(Terminal terminal, String... arguments) {
    return terminal.run(() -> terminal.speaking(new SampleJob(terminal)), arguments);
  }

  @Override
  public Integer call() throws IOException {
    SampleRequest wanted;
    Estimate estimate;
    try {
      wanted = options.request(spec.commandLine(), SampleFormat.PARQUET, 1).withReport(false);
      estimate = Samples.estimate(wanted);
    } catch (InvalidRequest e) {
      throw SampleOptions.refused(spec.commandLine(), e);
    } catch (InvalidSchema e) {
      throw new ParameterException(spec.commandLine(), e.in(Locale.getDefault()));
    }
    Shards parts = Shards.of(wanted, shards);
    if (parts == null) {
      throw SampleOptions.wrong(spec.commandLine(), "shards", shards, Shards.most(wanted));
    }
    return write(wanted, parts, estimate);
  }

  private int write(SampleRequest wanted, Shards parts, Estimate estimate) {
    SparkSession spark = SparkSession.builder().appName("Sample " + wanted.sample()).getOrCreate();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration configuration = context.hadoopConfiguration();
    long start = System.nanoTime();
    try (PendingOutput output = PendingOutput.begin(new Path(out), configuration)) {
      if (estimate.bytes() > output.freeBytes()) {
        String free = ClientWords.size(output.freeBytes());
        say("too-large", estimate.rows(), ClientWords.size(estimate.bytes()), free);
        return FAILED;
      }
      say("estimate", estimate.rows(), ClientWords.size(estimate.bytes()));
      List<WrittenSample> written = ShardFormat.write(context, parts, output.path());
      Samples.run(wanted).describeParts(written, output.store());
      output.finish();
      tell(written, (System.nanoTime() - start) / 1e9);
      return 0;
    } catch (FolderNotEmpty e) {
      say("folder-not-empty", out);
    } catch (Exception e) { // Spark throws checked exceptions without declaring them.
      say("not-written", out, reason(e));
    }
    return FAILED;
  }

  /** The first line of what was first to fail: Spark adds its own around it, and traces below. */
  private static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null && first.getCause().getMessage() != null) {
      first = first.getCause();
    }
    return first.getMessage() == null
        ? first.toString()
        : first.getMessage().lines().findFirst().orElse(first.toString());
  }

  private void tell(List<WrittenSample> parts, double seconds) {
    long rows = parts.stream().mapToLong(WrittenSample::rows).sum();
    long bytes = parts.stream().mapToLong(WrittenSample::bytes).sum();
    terminal
        .out()
        .println(
            ClientWords.of(
                "generated",
                rows,
                ClientWords.size(bytes),
                parts.stream().mapToInt(part -> part.files().size()).sum(),
                Math.round(seconds * 10) / 10.0,
                Math.round(rows / seconds),
                ClientWords.size(Math.round(bytes / seconds)),
                out));
  }

  private void say(String key, Object... arguments) {
    terminal.err().println(Terminal.printable(ClientWords.of(key, arguments)));
  }
}
