package fr.healthdatahub.web.challenges;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.accounts.person.NameChanged;
import fr.healthdatahub.web.api.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Parts of public boards as they were last written: most readers ask for what somebody has just
 * read. A part is used for one version of the board, until anybody's name changes.
 */
@ApplicationScoped
class BoardPages {
  private static final int MOST = 200;
  private static final int TAG_BYTES = 16;

  /** Another node of the portal may have changed a name; it is seen here after this time. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final ObjectMapper json = JsonMapper.create();
  private final AtomicLong namesVersion = new AtomicLong();
  private final Map<Key, Page> pages =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Page> eldest) {
          return size() > MOST;
        }
      };

  /** Which part of which board, in which language, at which version of its scores. */
  record Key(String slug, int start, int limit, String language, long version) {}

  /**
   * One part as a visitor reads it.
   *
   * @param people whose rows it holds; they see their own row marked, and so another text
   */
  record Page(byte[] body, String tag, Set<String> people, long names, long writtenAt) {}

  synchronized Page get(Key key) {
    Page page = pages.get(key);
    boolean usable =
        page != null
            && page.names == namesVersion.get()
            && System.nanoTime() - page.writtenAt < LONGEST.toNanos();
    return usable ? page : null;
  }

  synchronized void put(Key key, Page page) {
    pages.put(key, page);
  }

  /** Counts changes of names; to be read before the names of a page. */
  long namesVersion() {
    return namesVersion.get();
  }

  void forgetNames(@Observes(during = TransactionPhase.AFTER_SUCCESS) NameChanged changed) {
    namesVersion.incrementAndGet();
  }

  /** Writes a part; its tag depends on nothing but its text. */
  Page write(Object board, Set<String> people, long names) {
    try {
      byte[] body = json.writeValueAsBytes(board);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      String tag = HexFormat.of().formatHex(digest, 0, TAG_BYTES);
      return new Page(body, tag, people, names, System.nanoTime());
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
