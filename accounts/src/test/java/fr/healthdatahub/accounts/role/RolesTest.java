package fr.healthdatahub.accounts.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.accounts.AccountsTest;
import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.audit.AuditEntry;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesTest extends AccountsTest {
  private Roles roles;
  private String administrator;

  @BeforeEach
  void oneAdministrator() {
    accounts.update("delete from accounts.role_grant");
    roles = accounts.get(Roles.class);
    administrator = newPerson();
    roles.grantAtSetUp(administrator, Role.ADMINISTRATOR);
  }

  @Test
  void administratorsGrantAndRevoke() {
    String person = newPerson();
    roles.grant(administrator, person, Role.HUB_OFFICER);
    roles.grant(administrator, person, Role.HUB_OFFICER);
    assertEquals(Set.of(Role.HUB_OFFICER), roles.of(person));
    assertEquals(List.of(person), roles.holders(Role.HUB_OFFICER));
    roles.revoke(administrator, person, Role.HUB_OFFICER);
    assertEquals(Set.of(), roles.of(person));
  }

  @Test
  void everyDecisionIsAudited() {
    String person = newPerson();
    roles.grant(administrator, person, Role.HUB_OFFICER);
    roles.revoke(administrator, person, Role.HUB_OFFICER);
    assertEquals(
        List.of("account-set-up", "role-granted", "role-revoked"),
        accounts.get(Audit.class).of(person).stream().map(AuditEntry::action).toList());
  }

  @Test
  void nobodyElseDecides() {
    String person = newPerson();
    refusal("administrators-only", () -> roles.grant(person, person, Role.ADMINISTRATOR));
    refusal("administrators-only", () -> roles.grant(null, person, Role.ADMINISTRATOR));
    refusal("administrators-only", () -> roles.revoke(person, administrator, Role.ADMINISTRATOR));
    assertEquals(Set.of(), roles.of(person));
  }

  @Test
  void theLastAdministratorStays() {
    refusal(
        "last-administrator", () -> roles.revoke(administrator, administrator, Role.ADMINISTRATOR));
    assertEquals(Set.of(Role.ADMINISTRATOR), roles.of(administrator));
  }

  @Test
  void twoAdministratorsCannotRevokeEachOtherAtOnce() throws Exception {
    String second = newPerson();
    roles.grant(administrator, second, Role.ADMINISTRATOR);
    Iterator<String> leaving = List.of(administrator, second).iterator();
    atOnce(
        2,
        () -> {
          String person = next(leaving);
          try {
            roles.revoke(person, person, Role.ADMINISTRATOR);
          } catch (AccountsProblem e) {
            assertEquals("last-administrator", e.code());
          }
          return null;
        });
    assertEquals(1, roles.holders(Role.ADMINISTRATOR).size());
  }

  private static synchronized String next(Iterator<String> people) {
    return people.next();
  }
}
