package fr.healthdatahub.challenges.leaderboard;

import fr.healthdatahub.challenges.scoring.Split;
import java.time.Instant;
import java.util.List;

/**
 * A ranked board of one challenge on one split.
 *
 * @param version of the challenge's scores that it shows
 * @param updatedAt last submission on the board, or null when it is empty
 */
public record Leaderboard(
    String challengeId,
    Split split,
    long version,
    List<LeaderboardEntry> entries,
    Instant updatedAt) {}
