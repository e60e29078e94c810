package fr.healthdatahub.challenges.leaderboard;

import fr.healthdatahub.challenges.challenge.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * One row of a board.
 *
 * @param rank shared by ties; null for a baseline
 * @param personId whose row it is; null for a baseline
 * @param baseline label of a baseline; null for a person
 * @param submissionId the submission that counts
 * @param scores of that submission, in the order of the challenge's metrics; unrounded
 * @param entries submissions scored so far
 */
public record LeaderboardEntry(
    Integer rank,
    String personId,
    Bilingual baseline,
    String submissionId,
    List<Double> scores,
    int entries,
    Instant lastSubmittedAt) {}
