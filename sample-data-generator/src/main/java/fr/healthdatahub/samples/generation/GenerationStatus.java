package fr.healthdatahub.samples.generation;

/** How far the Hub is with a sample. */
public enum GenerationStatus {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** Whether something will still happen. */
  public boolean underWay() {
    return this == QUEUED || this == RUNNING;
  }
}
