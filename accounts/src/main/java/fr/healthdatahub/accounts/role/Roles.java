package fr.healthdatahub.accounts.role;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.AccountsProblem.Kind;
import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who holds which role; administrators decide, and each decision is audited. */
@ApplicationScoped
@Transactional
public class Roles {
  @Inject RoleGrantRepository grants;
  @Inject AccountsClock clock;
  @Inject Audit audit;

  /** Returns the roles that a person holds, read from the database each time. */
  public Set<Role> of(String personId) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    grants.of(personId).forEach(grant -> roles.add(grant.role()));
    return Collections.unmodifiableSet(roles);
  }

  /** Returns the ids of those who hold a role, the longest holder first. */
  public List<String> holders(Role role) {
    return grants.holders(role).stream().map(RoleGrant::personId).toList();
  }

  /**
   * Gives a person a role; nothing happens when they hold it already.
   *
   * @throws AccountsProblem forbidden, {@code administrators-only}, unless the actor is one
   */
  public void grant(String actorId, String personId, Role role) {
    requireAdministrator(actorId);
    give(actorId, personId, role);
  }

  /** Gives a role while the portal is set up, when there is nobody yet who could decide. */
  public void grantAtSetUp(String personId, Role role) {
    give(null, personId, role);
  }

  /**
   * Takes a role from a person; nothing happens when they do not hold it.
   *
   * @throws AccountsProblem forbidden, {@code administrators-only}; conflict, {@code
   *     last-administrator}, when nobody would be left to decide
   */
  public void revoke(String actorId, String personId, Role role) {
    requireAdministrator(actorId);
    take(actorId, personId, role);
  }

  /**
   * Takes all roles from a person whose account is erased.
   *
   * @throws AccountsProblem conflict, {@code last-administrator}
   */
  public void removeAll(String personId) {
    of(personId).forEach(role -> take(null, personId, role));
  }

  private void take(String actorId, String personId, Role role) {
    List<RoleGrant> holders = grants.lockHolders(role);
    Optional<RoleGrant> grant =
        holders.stream().filter(held -> held.personId().equals(personId)).findFirst();
    if (grant.isEmpty()) {
      return;
    }
    if (role == Role.ADMINISTRATOR && holders.size() == 1) {
      throw AccountsProblem.of(Kind.CONFLICT, "last-administrator");
    }
    grants.remove(grant.get());
    audit.record(actorId, "role-revoked", personId, Map.of("role", role.name()));
  }

  private void give(String actorId, String personId, Role role) {
    if (grants.add(personId, role, actorId, clock.now())) {
      audit.record(actorId, "role-granted", personId, Map.of("role", role.name()));
    }
  }

  private void requireAdministrator(String actorId) {
    if (actorId == null || !of(actorId).contains(Role.ADMINISTRATOR)) {
      throw AccountsProblem.of(Kind.FORBIDDEN, "administrators-only");
    }
  }
}
