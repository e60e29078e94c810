package fr.healthdatahub.web.identity;

import static fr.healthdatahub.web.identity.Operation.ACCEPT_RULES;
import static fr.healthdatahub.web.identity.Operation.CHECK;
import static fr.healthdatahub.web.identity.Operation.ERASE_ME;
import static fr.healthdatahub.web.identity.Operation.EVALUATE_AGAIN;
import static fr.healthdatahub.web.identity.Operation.EXPORT_ME;
import static fr.healthdatahub.web.identity.Operation.GENERATE_SAMPLE;
import static fr.healthdatahub.web.identity.Operation.LIST_ALL_SUBMISSIONS;
import static fr.healthdatahub.web.identity.Operation.LIST_OWN_GENERATIONS;
import static fr.healthdatahub.web.identity.Operation.LIST_OWN_SUBMISSIONS;
import static fr.healthdatahub.web.identity.Operation.MANAGE_TOKENS;
import static fr.healthdatahub.web.identity.Operation.READ_CHALLENGES;
import static fr.healthdatahub.web.identity.Operation.READ_GENERATION;
import static fr.healthdatahub.web.identity.Operation.READ_ME;
import static fr.healthdatahub.web.identity.Operation.READ_PUBLIC_BOARD;
import static fr.healthdatahub.web.identity.Operation.READ_QUOTA;
import static fr.healthdatahub.web.identity.Operation.READ_SAMPLES;
import static fr.healthdatahub.web.identity.Operation.READ_SEALED_BOARD;
import static fr.healthdatahub.web.identity.Operation.READ_SUBMISSION;
import static fr.healthdatahub.web.identity.Operation.READ_SUBMISSION_FILE;
import static fr.healthdatahub.web.identity.Operation.REMOVE_GENERATION;
import static fr.healthdatahub.web.identity.Operation.SUBMIT;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.CHALLENGE;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.GENERATION;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.NOTHING;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.SUBMISSION;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.TOKEN;

import java.util.List;
import java.util.stream.Stream;

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
      Stream.concat(
              Stream.of(
                  new PolicyLine("getStatus", "GET", "/status", NOTHING, List.of(), 200),
                  new PolicyLine(
                      "createToken", "POST", "/tokens", NOTHING, List.of(MANAGE_TOKENS), 201),
                  new PolicyLine(
                      "listTokens", "GET", "/tokens", NOTHING, List.of(MANAGE_TOKENS), 200),
                  new PolicyLine(
                      "revokeToken", "DELETE", "/tokens/*", TOKEN, List.of(MANAGE_TOKENS), 204),
                  new PolicyLine("getMe", "GET", "/me", NOTHING, List.of(READ_ME), 200),
                  new PolicyLine("exportMe", "GET", "/me/export", NOTHING, List.of(EXPORT_ME), 200),
                  // No token erases anybody: whom the policy lets pass is asked for the password.
                  new PolicyLine("eraseMe", "DELETE", "/me", NOTHING, List.of(ERASE_ME), 403),
                  new PolicyLine(
                      "listChallenges",
                      "GET",
                      "/challenges",
                      NOTHING,
                      List.of(READ_CHALLENGES),
                      200),
                  new PolicyLine(
                      "getChallenge", "GET", SLUG, CHALLENGE, List.of(READ_CHALLENGES), 200),
                  new PolicyLine(
                      "acceptRules",
                      "POST",
                      SLUG + "/rules-acceptance",
                      CHALLENGE,
                      List.of(ACCEPT_RULES),
                      200),
                  new PolicyLine(
                      "listChallengeData",
                      "GET",
                      SLUG + "/data",
                      CHALLENGE,
                      List.of(READ_CHALLENGES),
                      200),
                  new PolicyLine(
                      "downloadChallengeData",
                      "GET",
                      SLUG + "/data/train.csv",
                      CHALLENGE,
                      List.of(READ_CHALLENGES),
                      200),
                  // A wrong file: what the policy lets pass is refused for its content and leaves
                  // nothing.
                  new PolicyLine(
                      "submitPredictions",
                      "POST",
                      SLUG + "/submissions",
                      CHALLENGE,
                      List.of(SUBMIT),
                      422),
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
                  new PolicyLine(
                      "getQuota", "GET", SLUG + "/quota", CHALLENGE, List.of(READ_QUOTA), 200),
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
                      "getSubmission",
                      "GET",
                      "/submissions/*",
                      SUBMISSION,
                      List.of(READ_SUBMISSION),
                      200),
                  new PolicyLine(
                      "downloadSubmission",
                      "GET",
                      "/submissions/*/file",
                      SUBMISSION,
                      List.of(READ_SUBMISSION_FILE),
                      200),
                  // Scored already: who may ask for another evaluation is told that there is no
                  // need.
                  new PolicyLine(
                      "evaluateAgain",
                      "POST",
                      "/submissions/*/evaluations",
                      SUBMISSION,
                      List.of(EVALUATE_AGAIN),
                      409),
                  new PolicyLine(
                      "listSamples", "GET", "/samples", NOTHING, List.of(READ_SAMPLES), 200),
                  new PolicyLine(
                      "getSample", "GET", "/samples/snds", NOTHING, List.of(READ_SAMPLES), 200),
                  // A size of 0: what the policy lets pass is refused and leaves nothing.
                  new PolicyLine(
                      "previewSample",
                      "POST",
                      "/sample-previews",
                      NOTHING,
                      List.of(READ_SAMPLES),
                      422),
                  new PolicyLine(
                      "generateSample",
                      "POST",
                      "/generations",
                      NOTHING,
                      List.of(GENERATE_SAMPLE),
                      422),
                  new PolicyLine(
                      "listGenerations",
                      "GET",
                      "/generations",
                      NOTHING,
                      List.of(LIST_OWN_GENERATIONS),
                      200),
                  new PolicyLine(
                      "getGeneration",
                      "GET",
                      "/generations/*",
                      GENERATION,
                      List.of(READ_GENERATION),
                      200),
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
                      204)),
              AffiliationLines.ALL.stream())
          .toList();

  /** Whether the answer of a refusal is that of a seal, which signing in does not break. */
  boolean sealed() {
    return operations.contains(READ_SEALED_BOARD);
  }

  boolean reads() {
    return method.equals("GET");
  }
}
