package fr.healthdatahub.web.identity;

import static fr.healthdatahub.web.identity.Relation.ADDRESSEE;
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
 * alone may), as what a refusal hides that the thing exists (null for not), and the relations of
 * which one is enough.
 */
public enum Operation {
  READ_CHALLENGES(Scope.CHALLENGES_READ, null, VISITOR),
  READ_PUBLIC_BOARD(Scope.CHALLENGES_READ, null, VISITOR),
  READ_SEALED_BOARD(Scope.CHALLENGES_ORGANISE, null, ORGANISER),
  READ_ME(Scope.ACCOUNT, null, SIGNED_IN),
  EXPORT_ME(Scope.ACCOUNT, null, SIGNED_IN),
  ERASE_ME(Scope.ACCOUNT, null, SIGNED_IN),
  MANAGE_TOKENS(Scope.ACCOUNT, null, SIGNED_IN),
  MANAGE_SESSIONS(null, null, SIGNED_IN),
  ACCEPT_RULES(Scope.SUBMISSIONS_WRITE, null, SIGNED_IN),
  SUBMIT(Scope.SUBMISSIONS_WRITE, null, SIGNED_IN),
  CHECK(Scope.SUBMISSIONS_WRITE, null, SIGNED_IN),
  READ_QUOTA(Scope.SUBMISSIONS_READ, null, SIGNED_IN),
  LIST_OWN_SUBMISSIONS(Scope.SUBMISSIONS_READ, null, SIGNED_IN),
  LIST_ALL_SUBMISSIONS(Scope.CHALLENGES_ORGANISE, null, ORGANISER),
  READ_SUBMISSION(Scope.SUBMISSIONS_READ, Hidden.SUBMISSION, OWNER, ORGANISER),
  READ_SUBMISSION_FILE(Scope.SUBMISSIONS_READ, Hidden.SUBMISSION, OWNER, ORGANISER),
  READ_SEALED_SCORES(Scope.CHALLENGES_ORGANISE, null, ORGANISER),
  READ_SAMPLES(Scope.SAMPLES_READ, null, VISITOR),
  GENERATE_SAMPLE(Scope.SAMPLES_GENERATE, null, SIGNED_IN),
  LIST_OWN_GENERATIONS(Scope.SAMPLES_READ, null, SIGNED_IN),
  READ_GENERATION(Scope.SAMPLES_READ, Hidden.GENERATION, OWNER),
  REMOVE_GENERATION(Scope.SAMPLES_GENERATE, Hidden.GENERATION, OWNER),
  READ_DEMANDS(Scope.AFFILIATION_READ, null, VISITOR),
  LIST_OWN_DEMANDS(Scope.AFFILIATION_READ, null, SIGNED_IN),
  STATE_DEMAND(Scope.AFFILIATION_WRITE, null, SIGNED_IN),
  READ_DEMAND(Scope.AFFILIATION_READ, Hidden.DEMAND, OWNER, ADDRESSEE, OFFICER, ADMINISTRATOR),
  CHANGE_DEMAND(Scope.AFFILIATION_WRITE, Hidden.DEMAND, OWNER),
  STEER_DEMAND(Scope.AFFILIATION_WRITE, Hidden.DEMAND, OWNER, OFFICER, ADMINISTRATOR),
  DECIDE_DEMAND(Scope.AFFILIATION_MATCH, Hidden.DEMAND, OFFICER, ADMINISTRATOR),
  FIND_INSTITUTIONS(Scope.AFFILIATION_READ, null, SIGNED_IN),
  KEEP_INSTITUTIONS(Scope.AFFILIATION_MATCH, null, OFFICER, ADMINISTRATOR),
  READ_SKILLS(Scope.AFFILIATION_READ, null, VISITOR),
  DECIDE_SKILLS(Scope.AFFILIATION_MATCH, null, OFFICER, ADMINISTRATOR),
  READ_CANDIDATES(Scope.AFFILIATION_MATCH, null, OFFICER, ADMINISTRATOR),
  PROPOSE(Scope.AFFILIATION_MATCH, null, OFFICER, ADMINISTRATOR),
  LIST_PROPOSALS(Scope.AFFILIATION_READ, Hidden.DEMAND, OWNER, OFFICER, ADMINISTRATOR),
  LIST_OWN_PROPOSALS(Scope.AFFILIATION_READ, null, SIGNED_IN),
  ANSWER_PROPOSAL(Scope.AFFILIATION_WRITE, Hidden.PROPOSAL, OWNER),
  MANAGE_MUTES(Scope.AFFILIATION_WRITE, null, SIGNED_IN),
  EVALUATE_AGAIN(Scope.CHALLENGES_ORGANISE, Hidden.SUBMISSION, ORGANISER),
  SEARCH_RESEARCHERS(Scope.AFFILIATION_READ, null, VISITOR),
  READ_CONSENT_TEXTS(Scope.AFFILIATION_READ, null, VISITOR),
  READ_OWN_PROFILE(Scope.AFFILIATION_READ, null, SIGNED_IN),
  CHANGE_OWN_PROFILE(Scope.AFFILIATION_WRITE, null, SIGNED_IN),
  APPOINT_ORGANISERS(null, null, OFFICER, ADMINISTRATOR),
  GRANT_ROLES(null, null, ADMINISTRATOR),
  READ_AUDIT(null, null, ADMINISTRATOR);

  /** What a refusal says that hides a thing. */
  private static final class Hidden {
    static final String SUBMISSION = "submission-not-found";
    static final String GENERATION = "generation-not-found";
    static final String DEMAND = "demand-not-found";
    static final String PROPOSAL = "proposal-not-found";
  }

  private final Scope scope;
  private final String hiddenAs;
  private final Set<Relation> allowed;

  Operation(Scope scope, String hiddenAs, Relation first, Relation... others) {
    this.scope = scope;
    this.hiddenAs = hiddenAs;
    this.allowed = EnumSet.of(first, others);
  }

  /** The scope that a token must have, or null when no token is enough. */
  public Scope scope() {
    return scope;
  }

  /** The code of a refusal that looks as if the thing did not exist; null for an open refusal. */
  public String hiddenAs() {
    return hiddenAs;
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
