package fr.healthdatahub.accounts.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Rows of granted roles. */
@ApplicationScoped
class RoleGrantRepository {
  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  /** Adds a grant; false when the person holds the role, however many give it at once. */
  boolean add(String personId, Role role, String grantedBy, Instant now) {
    return em.createNativeQuery(
                "insert into accounts.role_grant (id, person_id, role, granted_by, granted_at)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing")
            .setParameter(1, UUID.randomUUID().toString())
            .setParameter(2, personId)
            .setParameter(3, role.name())
            .setParameter(4, grantedBy)
            .setParameter(5, now.atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
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
