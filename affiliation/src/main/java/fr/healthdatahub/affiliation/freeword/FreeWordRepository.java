package fr.healthdatahub.affiliation.freeword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of decisions, and how often people use which spelling of a skill. */
@ApplicationScoped
class FreeWordRepository {
  /** Whom the Hub's officers may see skills of, as long as they answer when they are asked. */
  private static final String OF_PROFILES =
      "select s.skill, count(distinct s.researcher_id) from affiliation.researcher_skill s"
          + " join affiliation.researcher r on r.id = s.researcher_id"
          + " where r.hidden_at is null and r.visibility not like '%SKILLS=NOBODY%'"
          + " group by s.skill order by s.skill";

  private static final String OF_DEMANDS =
      "select s.skill, count(distinct s.demand_id) from affiliation.demand_skill s"
          + " group by s.skill order by s.skill";

  @PersistenceContext(unitName = "affiliation")
  EntityManager em;

  /** The number of decisions that were made or taken back. */
  long version() {
    return em.find(TreeState.class, TreeState.ONLY).version();
  }

  /** Counts one more; who does so at the same moment waits for the end of this transaction. */
  long change() {
    return em.find(TreeState.class, TreeState.ONLY, LockModeType.PESSIMISTIC_WRITE).change();
  }

  void add(SkillDecision decision) {
    em.persist(decision);
    em.flush();
  }

  void remove(SkillDecision decision) {
    em.remove(decision);
    em.flush();
  }

  Optional<SkillDecision> find(String id) {
    return Optional.ofNullable(em.find(SkillDecision.class, id));
  }

  /** The latest first. */
  List<SkillDecision> all() {
    return em.createQuery(
            "select d from SkillDecision d order by d.decidedAt desc, d.id", SkillDecision.class)
        .getResultList();
  }

  /** Researchers by the spelling of a skill as it is stored. */
  Map<String, Integer> profiles() {
    return counted(OF_PROFILES);
  }

  /** Demands by the spelling of a skill as it is stored. */
  Map<String, Integer> demands() {
    return counted(OF_DEMANDS);
  }

  private Map<String, Integer> counted(String query) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Object row : em.createNativeQuery(query).getResultList()) {
      Object[] cells = (Object[]) row;
      counts.put(String.valueOf(cells[0]), ((Number) cells[1]).intValue());
    }
    return counts;
  }
}
