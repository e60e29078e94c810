package fr.healthdatahub.cli;

import fr.healthdatahub.samples.export.Estimate;
import fr.healthdatahub.samples.export.FolderInUse;
import fr.healthdatahub.samples.export.FolderNotEmpty;
import fr.healthdatahub.samples.export.Sample;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.SampleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Generates a synthetic sample into a folder. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int SECONDS_TO_CLEAN = 20;

  @Parameters(paramLabel = "SAMPLE", arity = "0..1")
  String sample;

  @Option(names = "--list")
  boolean list;

  @Mixin SampleOptions options = new SampleOptions();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv")
  String format;

  @Option(names = "--out", paramLabel = "DIR")
  Path out;

  @Option(names = "--threads", paramLabel = "N")
  Integer threads;

  @Option(names = "--no-report")
  boolean noReport;

  @Option(names = "--json")
  boolean json;

  @Option(names = "--lang", paramLabel = "LANG")
  String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Spec CommandSpec spec;
  @ParentCommand HubCommand parent;

  @Override
  public Integer call() throws IOException {
    if (list) {
      return list();
    }
    if (sample == null) {
      throw wrong("missing", "SAMPLE");
    }
    if (!sample.equals(SampleOptions.SNDS)) {
      throw wrong("unknown-sample", sample, SampleOptions.SNDS);
    }
    if (out == null) {
      throw wrong("missing", "--out");
    }
    SampleFormat files = SampleFormat.of(format);
    if (files == null) {
      throw wrong("unknown-format", format, "csv, csv.gz");
    }
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1 || workers > 256) {
      throw wrong("threads", workers);
    }
    SampleSpec wanted = options.spec(spec.commandLine());
    Estimate estimate = Estimate.of(wanted, files);
    long free = freeBytes();
    if (estimate.bytes() > free) {
      complain("too-large", estimate.rows(), size(estimate.bytes()), size(free));
      return FAILED;
    }
    if (!json) {
      complain("estimate", estimate.rows(), size(estimate.bytes()));
    }
    return write(wanted, files, workers);
  }

  private int list() {
    if (json) {
      print(ClientCommand.json(List.of(Map.of("name", SampleOptions.SNDS))));
    } else {
      print(ClientWords.of("sample.snds"));
    }
    return 0;
  }

  private int write(SampleSpec wanted, SampleFormat files, int workers) throws IOException {
    Thread writing = Thread.currentThread();
    CountDownLatch cleaned = new CountDownLatch(1);
    Thread leaving = new Thread(() -> leave(writing, cleaned));
    Runtime.getRuntime().addShutdownHook(leaving);
    long start = System.nanoTime();
    try (SampleBar bar = new SampleBar()) {
      Sample.Summary summary = Sample.write(wanted, files, out, workers, !noReport, bar);
      bar.close();
      tell(summary, (System.nanoTime() - start) / 1e9);
      return 0;
    } catch (FolderNotEmpty e) {
      complain("folder-not-empty", out);
    } catch (FolderInUse e) {
      complain("folder-in-use", out);
    } catch (CancellationException e) {
      complain("cancelled", out);
    } catch (IOException e) {
      complain("not-written", out, e.getMessage() == null ? e.toString() : e.getMessage());
    } finally {
      cleaned.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(leaving);
      } catch (IllegalStateException alreadyLeaving) {
        Thread.interrupted(); // The hook ends by itself.
      }
    }
    return FAILED;
  }

  /** Who leaves leaves nothing behind: the process waits until the folder is removed. */
  private static void leave(Thread writing, CountDownLatch cleaned) {
    writing.interrupt();
    try {
      cleaned.await(SECONDS_TO_CLEAN, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Sample.Summary summary, double seconds) {
    if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("rows", summary.rows());
      told.put("bytes", summary.bytes());
      told.put("seconds", seconds);
      told.put("files", summary.files());
      print(ClientCommand.json(told));
      return;
    }
    print(
        ClientWords.of(
            "generated",
            summary.rows(),
            size(summary.bytes()),
            summary.files().size(),
            Math.round(seconds * 10) / 10.0,
            Math.round(summary.rows() / seconds),
            size(Math.round(summary.bytes() / seconds)),
            out));
  }

  private long freeBytes() throws IOException {
    Path folder = out.toAbsolutePath().normalize();
    while (folder != null && !Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    return folder == null ? Long.MAX_VALUE : Files.getFileStore(folder).getUsableSpace();
  }

  /** Bytes as people read them: powers of 1,000. */
  static String size(long bytes) {
    String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    boolean small = value < 10 && unit > 0;
    return (small
            ? String.valueOf(Math.round(value * 10) / 10.0)
            : String.valueOf(Math.round(value)))
        + " "
        + units[unit];
  }

  private ParameterException wrong(String key, Object... arguments) {
    return new ParameterException(spec.commandLine(), ClientWords.of(key, arguments));
  }

  private void print(String text) {
    parent.terminal().out().println(Terminal.printable(text));
  }

  private void complain(String key, Object... arguments) {
    String words = Terminal.printable(ClientWords.of(key, arguments));
    parent.terminal().err().println(json ? ClientCommand.json(Map.of("detail", words)) : words);
  }
}
