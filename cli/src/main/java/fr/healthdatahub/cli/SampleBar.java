package fr.healthdatahub.cli;

import fr.healthdatahub.samples.export.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far a sample is, with rows and bytes a second; nothing where there is no terminal. */
final class SampleBar implements Progress, AutoCloseable {
  private final long start = System.nanoTime();
  private ProgressBar bar;

  SampleBar(String sample) {
    bar =
        System.console() == null
            ? null
            : new ProgressBarBuilder().setTaskName(sample).setUpdateIntervalMillis(200).build();
  }

  @Override
  public void at(long done, long total, long rows, long bytes) {
    if (bar != null) {
      double seconds = (System.nanoTime() - start) / 1e9;
      bar.maxHint(total);
      bar.stepTo(done);
      if (done % 16 == 0) {
        bar.setExtraMessage(
            ClientWords.of(
                "speed",
                Math.round(rows / seconds),
                ClientWords.size(Math.round(bytes / seconds))));
      }
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
