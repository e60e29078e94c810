package fr.healthdatahub.sdk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list of the Hub that is read part by part, as far as one goes. Each iteration begins anew.
 *
 * <p>{@code hub.browseChallenges().stream().limit(10).toList()} reads one part only.
 */
public final class Pager<T> implements Iterable<T> {
  private final Function<String, Part<T>> read;

  /** Reads a part by the cursor that the part before gave, or by null. */
  Pager(Function<String, Part<T>> read) {
    this.read = read;
  }

  /** One part of a list; its cursor is null at the end. */
  record Part<T>(List<T> items, String nextCursor) {}

  /** All of it, read as far as the stream goes. */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** All of it, read now. */
  public List<T> toList() {
    List<T> all = new ArrayList<>();
    forEach(all::add);
    return all;
  }

  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private Iterator<T> part;
      private String cursor;
      private boolean more = true;

      @Override
      public boolean hasNext() {
        while (more && (part == null || !part.hasNext())) {
          Part<T> next = read.apply(cursor);
          part = next.items().iterator();
          cursor = next.nextCursor();
          more = cursor != null;
        }
        return part.hasNext();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return part.next();
      }
    };
  }
}
