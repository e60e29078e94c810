package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Notes who saw more of a profile than everybody may, for its owner to read. */
@ApplicationScoped
@Transactional
public class Viewings {
  private static final int SHOWN = 200;

  /** The same look again within this time is not told again. */
  private static final Duration ONE_LOOK = Duration.ofHours(1);

  @Inject ResearcherRepository researchers;
  @Inject AffiliationClock clock;

  /**
   * Notes that somebody saw profiles.
   *
   * @param viewerId the account of who sees them
   * @param subject the demand for which they were seen; null for none
   */
  public void note(
      Collection<String> researcherIds, String viewerId, ViewingKind kind, String subject) {
    for (String id : researcherIds) {
      if (!researchers.noted(id, viewerId, kind, subject, clock.now().minus(ONE_LOOK))) {
        researchers.add(new Viewing(id, viewerId, kind, subject, clock.now()));
      }
    }
  }

  /** Everybody who ever saw a profile, the latest first. */
  public List<ViewingEntry> all(String researcherId) {
    return researchers.viewings(researcherId, Integer.MAX_VALUE).stream()
        .map(Viewing::entry)
        .toList();
  }

  /** Who saw a profile lately, the latest first; at most 200. */
  public List<ViewingEntry> of(String researcherId) {
    return researchers.viewings(researcherId, SHOWN).stream().map(Viewing::entry).toList();
  }
}
