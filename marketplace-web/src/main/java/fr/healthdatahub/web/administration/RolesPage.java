package fr.healthdatahub.web.administration;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.role.Role;
import fr.healthdatahub.accounts.role.Roles;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Refused;
import fr.healthdatahub.web.page.Visit;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who is officer or administrator, and who organises which challenge. */
@Named
@RequestScoped
public class RolesPage {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Roles roles;
  @Inject People people;
  @Inject Challenges challenges;
  @Inject Language language;
  private String email;
  private String right;
  private String refusal;

  /**
   * People who hold one right.
   *
   * @param right a role's name, or a challenge's name for its organisers
   */
  public record Holders(String right, String title, boolean role, List<PersonView> people) {}

  @PostConstruct
  void mayLook() {
    policy.require(Operation.APPOINT_ORGANISERS);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getRight() {
    return right;
  }

  public void setRight(String right) {
    this.right = right;
  }

  public String getRefusal() {
    return refusal;
  }

  /** All rights that the visitor may give, with those who hold them. */
  public List<Holders> getHolders() {
    List<Holders> organisers = challenges.list(null, null).stream().map(this::organisers).toList();
    if (!policy.allows(Operation.GRANT_ROLES)) {
      return organisers;
    }
    List<Holders> all = new ArrayList<>(Arrays.stream(Role.values()).map(this::holders).toList());
    all.addAll(organisers);
    return all;
  }

  /** Gives the chosen right to the person of the address, who has shown that it is theirs. */
  public String give() {
    return attempt(
        () -> {
          PersonView person =
              people
                  .findByEmail(email == null ? "" : email)
                  .filter(PersonView::confirmed)
                  .orElseThrow(
                      () -> AccountsProblem.of(AccountsProblem.Kind.NOT_FOUND, "no-such-person"));
          if (isRole(right)) {
            policy.require(Operation.GRANT_ROLES);
            roles.grant(caller.personId(), person.id(), Role.valueOf(right));
          } else {
            policy.require(Operation.APPOINT_ORGANISERS);
            challenges.appoint(right, person.id(), caller.personId());
          }
        });
  }

  /**
   * Takes a right from a person.
   *
   * @param held the right and the person's id, with a space between, as the row's button says
   */
  public String take(String held) {
    String[] parts = held.split(" ", 2);
    return parts.length == 2 ? take(parts[0], parts[1]) : null;
  }

  private String take(String right, String personId) {
    return attempt(
        () -> {
          if (isRole(right)) {
            policy.require(Operation.GRANT_ROLES);
            roles.revoke(caller.personId(), personId, Role.valueOf(right));
          } else {
            policy.require(Operation.APPOINT_ORGANISERS);
            challenges.dismiss(right, personId, caller.personId());
          }
        });
  }

  private String attempt(Runnable change) {
    try {
      change.run();
      return Visit.go(language.url(language.getPath()));
    } catch (AccountsProblem | ChallengesProblem problem) {
      refusal = Refused.words(problem, language.locale());
      return null;
    }
  }

  private Holders holders(Role role) {
    List<PersonView> holders = known(roles.holders(role));
    return new Holders(role.name(), language.say("role." + role.name()), true, holders);
  }

  private Holders organisers(ChallengeView challenge) {
    List<PersonView> holders = known(challenges.organisers(challenge.slug()));
    String title = language.say("role.organiser", challenge.title().in(language.getCode()));
    return new Holders(challenge.slug(), title, false, holders);
  }

  /** Without those whose accounts were erased: a challenge may still name them. */
  private List<PersonView> known(List<String> ids) {
    return ids.stream().flatMap(id -> people.find(id).stream()).toList();
  }

  /** Whether the audit log opens to who looks. */
  public boolean isAuditor() {
    return policy.allows(Operation.READ_AUDIT);
  }

  private static boolean isRole(String right) {
    return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(right));
  }
}
