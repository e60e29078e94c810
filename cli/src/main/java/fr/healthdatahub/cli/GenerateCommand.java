package fr.healthdatahub.cli;

import fr.healthdatahub.samples.InvalidRequest;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.SampleRun;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Estimate;
import fr.healthdatahub.samples.export.FolderInUse;
import fr.healthdatahub.samples.export.FolderNotEmpty;
import fr.healthdatahub.samples.export.FolderUnusable;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.export.WrittenSample;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Generates a synthetic sample into a folder. */
@Command(name = "generate")
final class GenerateCommand extends OfflineCommand {
  private static final int SECONDS_TO_CLEAN = 20;

  @Option(names = "--list")
  boolean list;

  @Mixin SampleOptions options = new SampleOptions();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv")
  String format;

  @Option(names = "--out", paramLabel = "DIR")
  Path out;

  @Option(names = "--threads", paramLabel = "N")
  Integer threads;

  @Option(names = "--json")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (list) {
      return list();
    }
    if (options.sample == null) {
      throw wrong("missing", "SAMPLE");
    }
    if (out == null) {
      throw wrong("missing", "--out");
    }
    SampleFormat files = SampleFormat.of(format);
    if (files == null) {
      throw wrong("unknown-format", format, SampleFormat.words());
    }
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    try {
      SampleRequest wanted = options.request(spec.commandLine(), files, workers);
      Estimate estimate = Samples.estimate(wanted);
      long free = freeBytes();
      if (estimate.bytes() > free) {
        complain(
            "too-large",
            estimate.rows(),
            ClientWords.size(estimate.bytes()),
            ClientWords.size(free),
            ClientWords.duration(estimate.seconds()));
        return FAILED;
      }
      if (!json) {
        complain(
            "estimate",
            estimate.rows(),
            ClientWords.size(estimate.bytes()),
            ClientWords.duration(estimate.seconds()));
      }
      return write(Samples.run(wanted));
    } catch (InvalidRequest e) {
      throw SampleOptions.refused(spec.commandLine(), e);
    } catch (InvalidSchema e) {
      throw new ParameterException(spec.commandLine(), e.in(Locale.getDefault()));
    }
  }

  private int list() {
    for (InvalidSchema wrong : Samples.broken()) {
      complain("sample-left-out", wrong.in(Locale.getDefault()));
    }
    if (json) {
      print(ClientCommand.json(Samples.all()));
      return 0;
    }
    int width = Samples.all().stream().mapToInt(one -> one.name().length()).max().orElse(0);
    width = Math.max(width, Samples.FROM_SCHEMA.length());
    for (SampleInfo one : Samples.all()) {
      print(
          one.name()
              + " ".repeat(width + 2 - one.name().length())
              + one.title().in(Locale.getDefault()));
    }
    print(
        Samples.FROM_SCHEMA
            + " ".repeat(width + 2 - Samples.FROM_SCHEMA.length())
            + ClientWords.of("from-schema"));
    return 0;
  }

  private int write(SampleRun run) throws IOException {
    CountDownLatch cleaned = new CountDownLatch(1);
    Thread leaving = new Thread(() -> leave(run, cleaned));
    Runtime.getRuntime().addShutdownHook(leaving);
    long start = System.nanoTime();
    try (SampleBar bar = new SampleBar(options.sample)) {
      WrittenSample written = run.write(out, bar);
      bar.close();
      tell(written, (System.nanoTime() - start) / 1e9);
      return 0;
    } catch (FolderNotEmpty e) {
      complain("folder-not-empty", out);
    } catch (FolderInUse e) {
      complain("folder-in-use", out);
    } catch (FolderUnusable e) {
      complain("folder-unusable", out);
    } catch (CancellationException e) {
      complain("cancelled", out);
    } catch (IOException e) {
      complain("not-written", out, reason(e));
    } finally {
      cleaned.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(leaving);
      } catch (IllegalStateException alreadyLeaving) {
        cleaned.countDown(); // The hook ends by itself.
      }
    }
    return FAILED;
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException denied) {
      return ClientWords.of("not-permitted", denied.getFile());
    }
    if (failure instanceof NoSuchFileException gone) {
      return ClientWords.of("gone", gone.getFile());
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** Who leaves leaves nothing behind: the process waits until the folder is removed. */
  private static void leave(SampleRun run, CountDownLatch cleaned) {
    run.cancel();
    try {
      cleaned.await(SECONDS_TO_CLEAN, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(WrittenSample summary, double seconds) {
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
            ClientWords.size(summary.bytes()),
            summary.files().size(),
            Math.round(seconds * 10) / 10.0,
            Math.round(summary.rows() / seconds),
            ClientWords.size(Math.round(summary.bytes() / seconds)),
            out));
  }

  private long freeBytes() throws IOException {
    Path folder = out.toAbsolutePath().normalize();
    while (folder != null && !Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    return folder == null ? Long.MAX_VALUE : Files.getFileStore(folder).getUsableSpace();
  }

  @Override
  void complain(String key, Object... arguments) {
    String words = Terminal.printable(ClientWords.of(key, arguments));
    parent.terminal().err().println(json ? ClientCommand.json(Map.of("detail", words)) : words);
  }
}
