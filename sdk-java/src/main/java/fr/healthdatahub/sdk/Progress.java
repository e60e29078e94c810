package fr.healthdatahub.sdk;

/** Told how far a transfer is. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (done, total) -> {};

  /** Bytes done of bytes in all. */
  void at(long done, long total);
}
