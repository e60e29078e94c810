package fr.healthdatahub.samples.check;

import java.util.concurrent.atomic.AtomicLong;

/** What the keys of all tables may take together; tables that are checked at once share it. */
final class KeyMemory {
  private final long most;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong keys = new AtomicLong();

  /**
   * @param most bytes
   */
  KeyMemory(long most) {
    this.most = most;
  }

  /** Takes bytes before they are allocated; false when there are not so many. */
  boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= most) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void give(long bytes) {
    taken.addAndGet(-bytes);
  }

  void addKeys(long count) {
    keys.addAndGet(count);
  }

  /** How many keys there are, but for those added since their tables last grew. */
  long keys() {
    return keys.get();
  }
}
