package fr.healthdatahub.web.api;

import fr.healthdatahub.web.problem.IfMatchMissing;
import jakarta.ws.rs.core.EntityTag;

/** Versions as ETag and If-Match tell them. */
public final class EntityVersion {
  /** No thing has it. */
  private static final long NONE = -1;

  private EntityVersion() {}

  /** The ETag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(String.valueOf(version));
  }

  /**
   * The version that a caller wants to change; null for {@code *}, whatever there is. What this Hub
   * did not give is a version that no thing has.
   *
   * @throws IfMatchMissing without the header
   */
  public static Long wanted(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new IfMatchMissing();
    }
    String tag = ifMatch.strip();
    if (tag.equals("*")) {
      return null;
    }
    return tag.matches("\"\\d{1,18}\"") ? Long.valueOf(tag.replace("\"", "")) : NONE;
  }
}
