package fr.healthdatahub.web.challenges;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.leaderboard.Leaderboard;
import fr.healthdatahub.challenges.leaderboard.LeaderboardEntry;
import fr.healthdatahub.challenges.leaderboard.Leaderboards;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.scoring.Split;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.identity.Relation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Leaderboards as the present caller may see them, with the names of people. */
@RequestScoped
public class Boards {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Challenges challenges;
  @Inject Leaderboards leaderboards;
  @Inject People people;
  private final Map<String, Relation> relations = new HashMap<>();

  /**
   * One row as people read it.
   *
   * @param participant display name, or the label of a baseline
   * @param me whether it is the caller's own
   * @param scores in the order of the challenge's metrics, rounded on the public split
   */
  public record Row(
      Integer rank,
      String participant,
      boolean baseline,
      boolean me,
      List<Double> scores,
      int entries,
      Instant lastSubmittedAt) {}

  /** The board, when the caller may see it. */
  public Leaderboard read(ChallengeView challenge, Split split) {
    if (split == Split.PUBLIC || challenge.statusAt(Instant.now()) == ChallengeStatus.CLOSED) {
      policy.require(Operation.READ_PUBLIC_BOARD);
    } else if (!seesSealed(challenge)) {
      throw ChallengesProblem.forbidden("private-board-sealed");
    }
    return leaderboards.of(challenge, split);
  }

  /** Whether the caller may see what is sealed until a challenge closes. */
  public boolean seesSealed(ChallengeView challenge) {
    return policy.allows(Operation.READ_SEALED_BOARD, relation(challenge));
  }

  /** Rows with names, for one part of a board. */
  public List<Row> rows(
      ChallengeView challenge, List<LeaderboardEntry> entries, Split split, String language) {
    Map<String, String> names =
        people.names(
            entries.stream().map(LeaderboardEntry::personId).filter(Objects::nonNull).toList());
    return entries.stream()
        .map(
            entry ->
                new Row(
                    entry.rank(),
                    entry.personId() == null
                        ? entry.baseline().in(language)
                        : names.getOrDefault(entry.personId(), "-"),
                    entry.personId() == null,
                    entry.personId() != null && entry.personId().equals(caller.personId()),
                    shown(challenge, entry.scores(), split),
                    entry.entries(),
                    entry.lastSubmittedAt()))
        .toList();
  }

  private static List<Double> shown(ChallengeView challenge, List<Double> scores, Split split) {
    return IntStream.range(0, scores.size())
        .mapToObj(i -> split.shown(challenge, challenge.metrics().get(i), scores.get(i)))
        .toList();
  }

  /** A person's row on the public board: their best submission and its rank. */
  Optional<LeaderboardEntry> best(ChallengeView challenge, String personId) {
    return leaderboards.of(challenge, Split.PUBLIC).entries().stream()
        .filter(entry -> personId != null && personId.equals(entry.personId()))
        .findFirst();
  }

  /** What the caller is to a challenge. */
  public Relation relation(ChallengeView challenge) {
    return relation(challenge.id());
  }

  /** The same, by the challenge's id; asked for several times a request. */
  Relation relation(String challengeId) {
    return relations.computeIfAbsent(
        challengeId,
        id ->
            challenges.standing(id, caller.personId()).organiser()
                ? Relation.ORGANISER
                : Relation.VISITOR);
  }

  /** The split of a name in the contract. */
  static Split split(String name) {
    return switch (name == null ? "public" : name) {
      case "public" -> Split.PUBLIC;
      case "private" -> Split.PRIVATE;
      default -> throw ChallengesProblem.invalid("invalid-split");
    };
  }
}
