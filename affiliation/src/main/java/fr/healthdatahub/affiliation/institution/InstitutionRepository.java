package fr.healthdatahub.affiliation.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of institutions and their spellings. */
@ApplicationScoped
class InstitutionRepository {
  /** Confirmed by the Hub, named where everybody reads it, or named by the viewer. */
  private static final String KNOWN_TO =
      " and (i.confirmedAt is not null or exists (select d.id from Demand d where"
          + " d.institutionId = i.id and (d.ownerId = :viewer or (d.status ="
          + " fr.healthdatahub.affiliation.demand.DemandStatus.PUBLISHED and d.confidentiality ="
          + " fr.healthdatahub.affiliation.demand.Confidentiality.PUBLIC)))"
          + " or exists (select r.id from Researcher r where r.institutionId = i.id and"
          + " (r.personId = :viewer or (r.hiddenAt is null"
          + " and (r.visibility like '%INSTITUTION=PUBLIC%'"
          + " or r.visibility not like '%INSTITUTION=%')"
          + " and exists (select c.id from Consent c where c.researcherId = r.id"
          + " and c.withdrawnAt is null and c.purpose ="
          + " fr.healthdatahub.affiliation.consent.Purpose.DIRECTORY)))))";

  private static final String UNUSED =
      " where i.confirmed_at is null"
          + " and not exists (select 1 from affiliation.researcher r where r.institution_id = i.id)"
          + " and not exists (select 1 from affiliation.demand d where d.institution_id = i.id)"
          + " and not exists (select 1 from affiliation.mute m where m.institution_id = i.id)"
          + " and not exists (select 1 from affiliation.institution p where p.parent_id = i.id)";

  @PersistenceContext(unitName = "affiliation")
  EntityManager em;

  void add(Institution institution) {
    em.persist(institution);
    em.flush();
  }

  void remove(Institution institution) {
    em.remove(institution);
    em.flush();
  }

  /** Keeps a spelling; false when it is taken, also by somebody who was faster just now. */
  boolean addAlias(String key, String institutionId, String alias) {
    return em.createNativeQuery(
                "insert into affiliation.institution_alias (alias_key, institution_id, alias)"
                    + " values (?, ?, ?) on conflict do nothing")
            .setParameter(1, key)
            .setParameter(2, institutionId)
            .setParameter(3, alias)
            .executeUpdate()
        == 1;
  }

  Optional<Institution> find(String id) {
    return Optional.ofNullable(em.find(Institution.class, id));
  }

  /** The same, and nobody joins it with another until this transaction ends. */
  Optional<Institution> lock(String id) {
    return Optional.ofNullable(em.find(Institution.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Locks every institution until this transaction ends, always in one order. What is a part of
   * what is then as the database has it, and only one at a time changes it: a circle has several
   * makers, none of whom sees it alone.
   */
  void lockAll() {
    em.createQuery("select i from Institution i order by i.id", Institution.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The id of the institution that has an id in the Research Organization Registry. */
  Optional<String> ofRor(String ror) {
    return em.createQuery("select i.id from Institution i where i.ror = :ror", String.class)
        .setParameter("ror", ror)
        .getResultStream()
        .findFirst();
  }

  /** How many rows of a table name each institution, by its id. */
  Map<String, Integer> counted(String table) {
    Map<String, Integer> counts = new HashMap<>();
    for (Object row :
        em.createNativeQuery(
                "select institution_id, count(*) from affiliation."
                    + table
                    + " where institution_id is not null group by institution_id")
            .getResultList()) {
      Object[] cells = (Object[]) row;
      counts.put(String.valueOf(cells[0]), ((Number) cells[1]).intValue());
    }
    return counts;
  }

  void flush() {
    em.flush();
  }

  /** A spelling as the database has it now: an earlier look of this transaction may be old. */
  Optional<InstitutionAlias> freshAlias(String key) {
    Optional<InstitutionAlias> known = alias(key);
    known.ifPresent(em::refresh);
    return known;
  }

  Optional<InstitutionAlias> alias(String key) {
    return Optional.ofNullable(em.find(InstitutionAlias.class, key));
  }

  List<InstitutionAlias> aliases(String institutionId) {
    return em.createQuery(
            "select a from InstitutionAlias a where a.institutionId = :id order by a.alias",
            InstitutionAlias.class)
        .setParameter("id", institutionId)
        .getResultList();
  }

  List<InstitutionAlias> allAliases() {
    return em.createQuery(
            "select a from InstitutionAlias a order by a.alias", InstitutionAlias.class)
        .getResultList();
  }

  /**
   * Institutions of which a spelling has a word that begins so.
   *
   * @param viewer the account of who reads them; null for all of them, known to others or not
   */
  List<Institution> whoseKeyHas(String key, String viewer, int most) {
    var query =
        em.createQuery(
                "select distinct i from Institution i, InstitutionAlias a"
                    + " where a.institutionId = i.id and (a.key like :first or a.key like :later)"
                    + (viewer == null ? "" : KNOWN_TO)
                    + " order by i.name, i.id",
                Institution.class)
            .setParameter("first", key + "%")
            .setParameter("later", "% " + key + "%");
    if (viewer != null) {
      query.setParameter("viewer", viewer);
    }
    return query.setMaxResults(most).getResultList();
  }

  /** Ids of those that nobody confirmed and nothing names any more. */
  List<String> unused() {
    return strings(em.createNativeQuery("select i.id from affiliation.institution i" + UNUSED));
  }

  /** Removes one with its spellings, if nothing names it; the caller holds its row. */
  void removeUnused(String id) {
    var still =
        em.createNativeQuery(
                "select i.id from affiliation.institution i" + UNUSED + " and i.id = ?")
            .setParameter(1, id);
    if (!strings(still).isEmpty()) {
      for (String delete :
          List.of(
              "delete from affiliation.institution_alias where institution_id = ?",
              "delete from affiliation.institution where id = ?")) {
        em.createNativeQuery(delete).setParameter(1, id).executeUpdate();
      }
    }
  }

  private static List<String> strings(Query query) {
    return ((List<?>) query.getResultList()).stream().map(String::valueOf).toList();
  }

  List<Institution> all() {
    return em.createQuery("select i from Institution i order by i.name, i.id", Institution.class)
        .getResultList();
  }

  /** Makes all that belonged to one institution belong to another, and removes the first. */
  void replace(String from, String into) {
    em.flush();
    for (String update :
        List.of(
            "update affiliation.researcher set institution_id = ? where institution_id = ?",
            "update affiliation.demand set institution_id = ? where institution_id = ?",
            "update affiliation.mute set institution_id = ? where institution_id = ?",
            "update affiliation.institution set parent_id = ? where parent_id = ?",
            "update affiliation.institution_alias set institution_id = ?"
                + " where institution_id = ?")) {
      em.createNativeQuery(update).setParameter(1, into).setParameter(2, from).executeUpdate();
    }
    em.createNativeQuery("delete from affiliation.institution where id = ?")
        .setParameter(1, from)
        .executeUpdate();
    em.clear();
  }
}
