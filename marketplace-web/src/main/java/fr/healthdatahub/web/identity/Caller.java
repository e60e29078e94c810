package fr.healthdatahub.web.identity;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.role.Role;
import fr.healthdatahub.accounts.role.Roles;
import fr.healthdatahub.accounts.token.Scope;
import fr.healthdatahub.accounts.token.TokenIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Who makes the present request, as the one filter found out. */
@Named
@RequestScoped
public class Caller {
  @Inject Roles roles;
  @Inject People people;
  private String personId;
  private String sessionId;
  private TokenIdentity usedToken;
  private String displayName;
  private Set<Role> held;

  void bySession(String person, String session) {
    personId = person;
    sessionId = session;
  }

  void byToken(TokenIdentity token) {
    personId = token.personId();
    usedToken = token;
  }

  /** The person, or null for a visitor. */
  public String personId() {
    return personId;
  }

  /** The session in which a person browses, or null. */
  public String sessionId() {
    return sessionId;
  }

  /** When the token stops working by which the caller came; null without a token. */
  public Instant tokenExpiresAt() {
    return usedToken == null ? null : usedToken.expiresAt();
  }

  /** The token by which the caller came, or null. */
  public String tokenId() {
    return usedToken == null ? null : usedToken.tokenId();
  }

  public boolean isSignedIn() {
    return personId != null;
  }

  /** The name that others see, or null for a visitor. */
  public String getDisplayName() {
    if (displayName == null && personId != null) {
      displayName = people.get(personId).displayName();
    }
    return displayName;
  }

  /** Whether the caller is a Hub officer or an administrator. */
  public boolean isOfficer() {
    Set<Relation> relations = relations();
    return relations.contains(Relation.OFFICER) || relations.contains(Relation.ADMINISTRATOR);
  }

  boolean holds(Scope scope) {
    return usedToken == null || scope != null && usedToken.scopes().contains(scope);
  }

  /** What the caller is everywhere, whatever the thing. */
  Set<Relation> relations() {
    EnumSet<Relation> relations = EnumSet.of(Relation.VISITOR);
    if (personId != null) {
      relations.add(Relation.SIGNED_IN);
      if (held == null) {
        held = roles.of(personId);
      }
      if (held.contains(Role.HUB_OFFICER)) {
        relations.add(Relation.OFFICER);
      }
      if (held.contains(Role.ADMINISTRATOR)) {
        relations.add(Relation.ADMINISTRATOR);
      }
    }
    return relations;
  }
}
