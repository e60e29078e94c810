package fr.healthdatahub.web.identity;

import static fr.healthdatahub.web.identity.Relation.ADMINISTRATOR;
import static fr.healthdatahub.web.identity.Relation.OFFICER;
import static fr.healthdatahub.web.identity.Relation.ORGANISER;
import static fr.healthdatahub.web.identity.Relation.OWNER;
import static fr.healthdatahub.web.identity.Relation.SIGNED_IN;
import static fr.healthdatahub.web.identity.Relation.VISITOR;

import fr.healthdatahub.accounts.token.Scope;
import java.util.EnumSet;
import java.util.Set;

/**
 * The policy: who may do what. Each line names the scope that a token needs (null when a session
 * alone may), whether a refusal hides that the thing exists, and the relations of which one is
 * enough.
 */
public enum Operation {
  READ_CHALLENGES(Scope.CHALLENGES_READ, false, VISITOR),
  READ_PUBLIC_BOARD(Scope.CHALLENGES_READ, false, VISITOR),
  READ_SEALED_BOARD(Scope.CHALLENGES_ORGANISE, false, ORGANISER),
  READ_ME(Scope.ACCOUNT, false, SIGNED_IN),
  MANAGE_TOKENS(Scope.ACCOUNT, false, SIGNED_IN),
  MANAGE_SESSIONS(null, false, SIGNED_IN),
  ACCEPT_RULES(Scope.SUBMISSIONS_WRITE, false, SIGNED_IN),
  SUBMIT(Scope.SUBMISSIONS_WRITE, false, SIGNED_IN),
  CHECK(Scope.SUBMISSIONS_WRITE, false, SIGNED_IN),
  READ_QUOTA(Scope.SUBMISSIONS_READ, false, SIGNED_IN),
  LIST_OWN_SUBMISSIONS(Scope.SUBMISSIONS_READ, false, SIGNED_IN),
  LIST_ALL_SUBMISSIONS(Scope.CHALLENGES_ORGANISE, false, ORGANISER),
  READ_SUBMISSION(Scope.SUBMISSIONS_READ, true, OWNER, ORGANISER),
  READ_SUBMISSION_FILE(Scope.SUBMISSIONS_READ, true, OWNER, ORGANISER),
  READ_SEALED_SCORES(Scope.CHALLENGES_ORGANISE, false, ORGANISER),
  EVALUATE_AGAIN(Scope.CHALLENGES_ORGANISE, true, ORGANISER),
  APPOINT_ORGANISERS(null, false, OFFICER, ADMINISTRATOR),
  GRANT_ROLES(null, false, ADMINISTRATOR),
  READ_AUDIT(null, false, ADMINISTRATOR);

  private final Scope scope;
  private final boolean hides;
  private final Set<Relation> allowed;

  Operation(Scope scope, boolean hides, Relation first, Relation... others) {
    this.scope = scope;
    this.hides = hides;
    this.allowed = EnumSet.of(first, others);
  }

  /** The scope that a token must have, or null when no token is enough. */
  public Scope scope() {
    return scope;
  }

  /** Whether a refusal looks as if the thing did not exist. */
  public boolean hides() {
    return hides;
  }

  /** Whether anybody may, signed in or not. */
  public boolean open() {
    return allowed.contains(VISITOR);
  }

  /** Whether one of a caller's relations is enough. */
  public boolean allows(Set<Relation> relations) {
    return relations.stream().anyMatch(allowed::contains);
  }
}
