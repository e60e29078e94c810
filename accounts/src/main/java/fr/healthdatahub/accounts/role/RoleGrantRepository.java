package fr.healthdatahub.accounts.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Rows of granted roles. */
@ApplicationScoped
class RoleGrantRepository {
  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  void add(RoleGrant grant) {
    em.persist(grant);
    em.flush();
  }

  void remove(RoleGrant grant) {
    em.remove(grant);
    em.flush();
  }

  List<RoleGrant> of(String personId) {
    return em.createQuery("select g from RoleGrant g where g.personId = :person", RoleGrant.class)
        .setParameter("person", personId)
        .getResultList();
  }

  List<RoleGrant> holders(Role role) {
    return em.createQuery(
            "select g from RoleGrant g where g.role = :role order by g.grantedAt, g.id",
            RoleGrant.class)
        .setParameter("role", role)
        .getResultList();
  }

  /** As {@link #holders}, locked until the transaction ends: two removals cannot cross. */
  List<RoleGrant> lockHolders(Role role) {
    return em.createQuery(
            "select g from RoleGrant g where g.role = :role order by g.id", RoleGrant.class)
        .setParameter("role", role)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
