package fr.healthdatahub.web.identity;

import static fr.healthdatahub.web.identity.Operation.ACCEPT_RULES;
import static fr.healthdatahub.web.identity.Operation.ANSWER_PROPOSAL;
import static fr.healthdatahub.web.identity.Operation.CHANGE_DEMAND;
import static fr.healthdatahub.web.identity.Operation.CHANGE_OWN_PROFILE;
import static fr.healthdatahub.web.identity.Operation.CHECK;
import static fr.healthdatahub.web.identity.Operation.DECIDE_DEMAND;
import static fr.healthdatahub.web.identity.Operation.EVALUATE_AGAIN;
import static fr.healthdatahub.web.identity.Operation.FIND_INSTITUTIONS;
import static fr.healthdatahub.web.identity.Operation.GENERATE_SAMPLE;
import static fr.healthdatahub.web.identity.Operation.KEEP_INSTITUTIONS;
import static fr.healthdatahub.web.identity.Operation.LIST_ALL_SUBMISSIONS;
import static fr.healthdatahub.web.identity.Operation.LIST_OWN_DEMANDS;
import static fr.healthdatahub.web.identity.Operation.LIST_OWN_GENERATIONS;
import static fr.healthdatahub.web.identity.Operation.LIST_OWN_PROPOSALS;
import static fr.healthdatahub.web.identity.Operation.LIST_OWN_SUBMISSIONS;
import static fr.healthdatahub.web.identity.Operation.LIST_PROPOSALS;
import static fr.healthdatahub.web.identity.Operation.MANAGE_MUTES;
import static fr.healthdatahub.web.identity.Operation.MANAGE_TOKENS;
import static fr.healthdatahub.web.identity.Operation.PROPOSE;
import static fr.healthdatahub.web.identity.Operation.READ_CANDIDATES;
import static fr.healthdatahub.web.identity.Operation.READ_CHALLENGES;
import static fr.healthdatahub.web.identity.Operation.READ_DEMAND;
import static fr.healthdatahub.web.identity.Operation.READ_DEMANDS;
import static fr.healthdatahub.web.identity.Operation.READ_GENERATION;
import static fr.healthdatahub.web.identity.Operation.READ_ME;
import static fr.healthdatahub.web.identity.Operation.READ_OWN_PROFILE;
import static fr.healthdatahub.web.identity.Operation.READ_PUBLIC_BOARD;
import static fr.healthdatahub.web.identity.Operation.READ_QUOTA;
import static fr.healthdatahub.web.identity.Operation.READ_SAMPLES;
import static fr.healthdatahub.web.identity.Operation.READ_SEALED_BOARD;
import static fr.healthdatahub.web.identity.Operation.READ_SKILLS;
import static fr.healthdatahub.web.identity.Operation.READ_SUBMISSION;
import static fr.healthdatahub.web.identity.Operation.READ_SUBMISSION_FILE;
import static fr.healthdatahub.web.identity.Operation.REMOVE_GENERATION;
import static fr.healthdatahub.web.identity.Operation.SEARCH_RESEARCHERS;
import static fr.healthdatahub.web.identity.Operation.STATE_DEMAND;
import static fr.healthdatahub.web.identity.Operation.STEER_DEMAND;
import static fr.healthdatahub.web.identity.Operation.SUBMIT;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.CHALLENGE;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.DEMAND;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.GENERATION;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.NOTHING;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.PROPOSAL;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.SUBMISSION;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.TOKEN;

import java.util.List;

/**
 * One request of the contract and the lines of the policy that it must pass.
 *
 * @param path address below /api/v1, where {@code *} stands for the thing's name
 * @param operations all of which are asked, in this order; none for what is no matter of policy
 * @param passed status when the policy lets pass and the thing exists
 */
record PolicyLine(
    String operationId,
    String method,
    String path,
    Subject subject,
    List<Operation> operations,
    int passed) {

  /** What the star in the path names. */
  enum Subject {
    NOTHING,
    CHALLENGE,
    SUBMISSION,
    TOKEN,
    GENERATION,
    /** Waits for the Hub to look at it. */
    DEMAND,
    /** Asked somebody, who declined. */
    PROPOSAL
  }

  private static final String SLUG = "/challenges/*";

  /** Every operation of the contract; those whose parameters change the question stand twice. */
  static final List<PolicyLine> ALL =
      List.of(
          new PolicyLine("getStatus", "GET", "/status", NOTHING, List.of(), 200),
          new PolicyLine("createToken", "POST", "/tokens", NOTHING, List.of(MANAGE_TOKENS), 201),
          new PolicyLine("listTokens", "GET", "/tokens", NOTHING, List.of(MANAGE_TOKENS), 200),
          new PolicyLine("revokeToken", "DELETE", "/tokens/*", TOKEN, List.of(MANAGE_TOKENS), 204),
          new PolicyLine(
              "searchResearchers",
              "GET",
              "/researchers?limit=1",
              NOTHING,
              List.of(SEARCH_RESEARCHERS),
              200),
          new PolicyLine(
              "getResearcher",
              "GET",
              "/researchers/none",
              NOTHING,
              List.of(SEARCH_RESEARCHERS),
              404),
          // None of the walkers joined: whom the policy lets pass is told so.
          new PolicyLine(
              "joinRegistry", "POST", "/me/researcher", NOTHING, List.of(CHANGE_OWN_PROFILE), 422),
          new PolicyLine(
              "getMyProfile", "GET", "/me/researcher", NOTHING, List.of(READ_OWN_PROFILE), 404),
          new PolicyLine(
              "changeMyProfile",
              "PUT",
              "/me/researcher",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "leaveRegistry",
              "DELETE",
              "/me/researcher",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              204),
          new PolicyLine(
              "agreeTo",
              "PUT",
              "/me/researcher/consents",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "pauseMatching",
              "PUT",
              "/me/researcher/pause",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "confirmStillThere",
              "POST",
              "/me/researcher/confirmation",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "listMyEvidence",
              "GET",
              "/me/researcher/evidence",
              NOTHING,
              List.of(READ_OWN_PROFILE),
              404),
          new PolicyLine(
              "addEvidence",
              "POST",
              "/me/researcher/evidence",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "importPublications",
              "POST",
              "/me/researcher/imports",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "removeEvidence",
              "DELETE",
              "/me/researcher/evidence/none",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "listMyViewings",
              "GET",
              "/me/researcher/viewings",
              NOTHING,
              List.of(READ_OWN_PROFILE),
              404),
          new PolicyLine(
              "exportMyProfile",
              "GET",
              "/me/researcher/export",
              NOTHING,
              List.of(READ_OWN_PROFILE),
              404),
          new PolicyLine("getMe", "GET", "/me", NOTHING, List.of(READ_ME), 200),
          new PolicyLine(
              "listChallenges", "GET", "/challenges", NOTHING, List.of(READ_CHALLENGES), 200),
          new PolicyLine("getChallenge", "GET", SLUG, CHALLENGE, List.of(READ_CHALLENGES), 200),
          new PolicyLine(
              "acceptRules",
              "POST",
              SLUG + "/rules-acceptance",
              CHALLENGE,
              List.of(ACCEPT_RULES),
              200),
          new PolicyLine(
              "listChallengeData", "GET", SLUG + "/data", CHALLENGE, List.of(READ_CHALLENGES), 200),
          new PolicyLine(
              "downloadChallengeData",
              "GET",
              SLUG + "/data/train.csv",
              CHALLENGE,
              List.of(READ_CHALLENGES),
              200),
          // A wrong file: what the policy lets pass is refused for its content and leaves nothing.
          new PolicyLine(
              "submitPredictions", "POST", SLUG + "/submissions", CHALLENGE, List.of(SUBMIT), 422),
          new PolicyLine(
              "checkPredictions", "POST", SLUG + "/checks", CHALLENGE, List.of(CHECK), 422),
          new PolicyLine(
              "listSubmissions",
              "GET",
              SLUG + "/submissions",
              CHALLENGE,
              List.of(LIST_OWN_SUBMISSIONS),
              200),
          new PolicyLine(
              "listSubmissions",
              "GET",
              SLUG + "/submissions?of=all",
              CHALLENGE,
              List.of(LIST_OWN_SUBMISSIONS, LIST_ALL_SUBMISSIONS),
              200),
          new PolicyLine("getQuota", "GET", SLUG + "/quota", CHALLENGE, List.of(READ_QUOTA), 200),
          new PolicyLine(
              "getLeaderboard",
              "GET",
              SLUG + "/leaderboard",
              CHALLENGE,
              List.of(READ_PUBLIC_BOARD),
              200),
          new PolicyLine(
              "getLeaderboard",
              "GET",
              SLUG + "/leaderboard?split=private",
              CHALLENGE,
              List.of(READ_SEALED_BOARD),
              200),
          new PolicyLine(
              "exportLeaderboard",
              "GET",
              SLUG + "/leaderboard.csv",
              CHALLENGE,
              List.of(READ_PUBLIC_BOARD),
              200),
          new PolicyLine(
              "exportLeaderboard",
              "GET",
              SLUG + "/leaderboard.csv?split=private",
              CHALLENGE,
              List.of(READ_SEALED_BOARD),
              200),
          new PolicyLine(
              "getSubmission", "GET", "/submissions/*", SUBMISSION, List.of(READ_SUBMISSION), 200),
          new PolicyLine(
              "downloadSubmission",
              "GET",
              "/submissions/*/file",
              SUBMISSION,
              List.of(READ_SUBMISSION_FILE),
              200),
          // Scored already: who may ask for another evaluation is told that there is no need.
          new PolicyLine(
              "evaluateAgain",
              "POST",
              "/submissions/*/evaluations",
              SUBMISSION,
              List.of(EVALUATE_AGAIN),
              409),
          new PolicyLine("listSamples", "GET", "/samples", NOTHING, List.of(READ_SAMPLES), 200),
          new PolicyLine("getSample", "GET", "/samples/snds", NOTHING, List.of(READ_SAMPLES), 200),
          // A size of 0: what the policy lets pass is refused and leaves nothing.
          new PolicyLine(
              "previewSample", "POST", "/sample-previews", NOTHING, List.of(READ_SAMPLES), 422),
          new PolicyLine(
              "generateSample", "POST", "/generations", NOTHING, List.of(GENERATE_SAMPLE), 422),
          new PolicyLine(
              "listGenerations",
              "GET",
              "/generations",
              NOTHING,
              List.of(LIST_OWN_GENERATIONS),
              200),
          new PolicyLine(
              "getGeneration", "GET", "/generations/*", GENERATION, List.of(READ_GENERATION), 200),
          // Failed ones: who may read them is told that there are no files.
          new PolicyLine(
              "downloadGenerated",
              "GET",
              "/generations/*/files/snds.zip",
              GENERATION,
              List.of(READ_GENERATION),
              409),
          new PolicyLine(
              "removeGeneration",
              "DELETE",
              "/generations/*",
              GENERATION,
              List.of(REMOVE_GENERATION),
              204),
          new PolicyLine("listDemands", "GET", "/demands", NOTHING, List.of(READ_DEMANDS), 200),
          new PolicyLine(
              "listDemands", "GET", "/demands?of=mine", NOTHING, List.of(LIST_OWN_DEMANDS), 200),
          // A title of one letter: what the policy lets pass is refused and leaves nothing.
          new PolicyLine("stateDemand", "POST", "/demands", NOTHING, List.of(STATE_DEMAND), 422),
          new PolicyLine("getDemand", "GET", "/demands/*", DEMAND, List.of(READ_DEMAND), 200),
          // Without If-Match.
          new PolicyLine("changeDemand", "PUT", "/demands/*", DEMAND, List.of(CHANGE_DEMAND), 428),
          // A refusal without a reason.
          new PolicyLine(
              "decideDemand", "POST", "/demands/*/decision", DEMAND, List.of(DECIDE_DEMAND), 422),
          // Both weights 0.
          new PolicyLine(
              "weighDemand", "PUT", "/demands/*/weights", DEMAND, List.of(STEER_DEMAND), 422),
          new PolicyLine(
              "closeDemand", "POST", "/demands/*/closure", DEMAND, List.of(STEER_DEMAND), 200),
          new PolicyLine(
              "suggestInstitutions",
              "GET",
              "/institutions?q=chu",
              NOTHING,
              List.of(FIND_INSTITUTIONS),
              200),
          // There is none of that id.
          new PolicyLine(
              "unifyInstitution",
              "POST",
              "/institutions/none/unification",
              NOTHING,
              List.of(KEEP_INSTITUTIONS),
              404),
          new PolicyLine(
              "placeInstitution",
              "PUT",
              "/institutions/none/parent",
              NOTHING,
              List.of(KEEP_INSTITUTIONS),
              404),
          new PolicyLine("listSkills", "GET", "/skills?q=surv", NOTHING, List.of(READ_SKILLS), 200),
          new PolicyLine(
              "listCandidates",
              "GET",
              "/demands/*/candidates",
              DEMAND,
              List.of(READ_CANDIDATES),
              200),
          new PolicyLine(
              "exportCandidates",
              "GET",
              "/demands/*/candidates.csv",
              DEMAND,
              List.of(READ_CANDIDATES),
              200),
          // For a demand that is not there.
          new PolicyLine("propose", "POST", "/proposals", NOTHING, List.of(PROPOSE), 404),
          new PolicyLine(
              "listProposals",
              "GET",
              "/proposals?demandId=*",
              DEMAND,
              List.of(LIST_PROPOSALS),
              200),
          new PolicyLine(
              "listMyProposals", "GET", "/me/proposals", NOTHING, List.of(LIST_OWN_PROPOSALS), 200),
          // A reason that is too long.
          new PolicyLine(
              "answerProposal",
              "POST",
              "/proposals/*/answer",
              PROPOSAL,
              List.of(ANSWER_PROPOSAL),
              422),
          // Declined ones: who may go on is told that there is no way.
          new PolicyLine(
              "introduceProposal",
              "POST",
              "/proposals/*/introduction",
              PROPOSAL,
              List.of(PROPOSE),
              409),
          new PolicyLine(
              "closeProposal", "POST", "/proposals/*/outcome", PROPOSAL, List.of(PROPOSE), 409),
          new PolicyLine(
              "withdrawProposal", "DELETE", "/proposals/*", PROPOSAL, List.of(PROPOSE), 409),
          new PolicyLine(
              "listMutes", "GET", "/me/mutes", NOTHING, List.of(LIST_OWN_PROPOSALS), 200),
          new PolicyLine(
              "removeMute", "DELETE", "/me/mutes/none", NOTHING, List.of(MANAGE_MUTES), 404),
          // No demand at all.
          new PolicyLine("assign", "POST", "/assignments", NOTHING, List.of(PROPOSE), 422));

  /** Whether the answer of a refusal is that of a seal, which signing in does not break. */
  boolean sealed() {
    return operations.contains(READ_SEALED_BOARD);
  }

  boolean reads() {
    return method.equals("GET");
  }
}
