package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on a terminal; nothing where there is none. */
public final class Bar implements Progress, AutoCloseable {
  private final ProgressBar bar;

  public Bar(String name) {
    bar =
        System.console() == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName(name)
                .setUnit(" KiB", 1024)
                .setUpdateIntervalMillis(100)
                .build();
  }

  @Override
  public void at(long done, long total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
