package fr.healthdatahub.web.identity;

import fr.healthdatahub.accounts.token.Scope;
import java.util.EnumSet;
import java.util.Set;

/** One cell of the policy: who asks, by what, about which thing, and what the table says. */
record PolicyCell(PolicyLine line, Caller caller, Credential credential, Thing thing) {

  /** Every kind of caller; all but the visitor have accepted the rules and submitted. */
  enum Caller {
    VISITOR,
    /** Signed in, and never was in any challenge. */
    MEMBER,
    /** Whose submission the others ask for. */
    OWNER,
    PARTICIPANT,
    ORGANISER,
    /** Organises another challenge than the one that is asked about. */
    ORGANISER_ELSEWHERE,
    OFFICER,
    ADMINISTRATOR
  }

  /** How the caller proves who it is. */
  enum Credential {
    NONE,
    FULL_TOKEN,
    ACCOUNT,
    AFFILIATION_READ,
    AFFILIATION_WRITE,
    AFFILIATION_MATCH,
    CHALLENGES_READ,
    CHALLENGES_ORGANISE,
    SAMPLES_READ,
    SAMPLES_GENERATE,
    SUBMISSIONS_READ,
    SUBMISSIONS_WRITE,
    EXPIRED_TOKEN,
    REVOKED_TOKEN,
    SESSION_COOKIE;

    boolean single() {
      return ordinal() >= ACCOUNT.ordinal() && ordinal() <= SUBMISSIONS_WRITE.ordinal();
    }
  }

  /** Whose thing it is. */
  enum Thing {
    OWN,
    OTHERS,
    ABSENT
  }

  /** What nobody is to a thing that does not exist is more than this. */
  private static final Set<Relation> ANYWHERE =
      EnumSet.complementOf(EnumSet.of(Relation.OWNER, Relation.ORGANISER, Relation.ADDRESSEE));

  /** The status that the table asks for. */
  int expected() {
    for (Operation operation : line.operations()) {
      int refusal = refusal(operation);
      if (refusal != 0) {
        return refusal;
      }
    }
    // No matter of the table: who sees sealed scores does not compete.
    if (line.operationId().equals("submitPredictions")
        && caller == Caller.ORGANISER
        && thing != Thing.ABSENT) {
      return 403;
    }
    boolean gone =
        line.subject() == PolicyLine.Subject.TOKEN ? thing != Thing.OWN : thing == Thing.ABSENT;
    return gone ? 404 : line.passed();
  }

  private int refusal(Operation operation) {
    if (operation.open()) {
      return 0;
    }
    if (!known() && !line.sealed()) {
      return 401;
    }
    if (thing == Thing.ABSENT && !operation.allows(ANYWHERE)) {
      return 404;
    }
    if (!known() || !operation.allows(relations())) {
      return operation.hiddenAs() != null ? 404 : 403;
    }
    return holds(operation.scope()) ? 0 : 403;
  }

  /** A cookie reads, and never writes. */
  private boolean known() {
    return switch (credential) {
      case NONE, EXPIRED_TOKEN, REVOKED_TOKEN -> false;
      case SESSION_COOKIE -> line.reads();
      default -> true;
    };
  }

  private boolean holds(Scope scope) {
    return !credential.single() || scope != null && credential.name().equals(scope.name());
  }

  private Set<Relation> relations() {
    Set<Relation> relations = EnumSet.of(Relation.VISITOR, Relation.SIGNED_IN);
    if (thing == Thing.OWN) {
      relations.add(Relation.OWNER);
    }
    switch (caller) {
      case ORGANISER -> relations.add(Relation.ORGANISER);
      case OFFICER -> relations.add(Relation.OFFICER);
      case ADMINISTRATOR -> relations.add(Relation.ADMINISTRATOR);
      default -> {}
    }
    return relations;
  }
}
