package fr.healthdatahub.challenges.leaderboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.challenges.leaderboard.Ranking.Candidate;
import fr.healthdatahub.challenges.leaderboard.Ranking.Row;
import fr.healthdatahub.challenges.leaderboard.Ranking.TieRule;
import fr.healthdatahub.challenges.metric.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void tiesShareTheBetterRank() {
    List<Row> rows =
        shared(
            Direction.HIGHER_IS_BETTER,
            entry("ada", 1, .9),
            entry("bob", 2, .9),
            entry("cat", 3, .8));
    assertEquals(List.of(1, 1, 3), rows.stream().map(Row::rank).toList());
  }

  @Test
  void theEarlierSubmissionIsFirstWhenTheChallengeSaysSo() {
    List<Row> rows =
        Ranking.rank(
            List.of(entry("bob", 2, .9), entry("ada", 1, .9), entry("cat", 3, .8)),
            Direction.HIGHER_IS_BETTER,
            TieRule.EARLIER_FIRST);
    assertEquals(List.of("ada", "bob", "cat"), names(rows));
    assertEquals(List.of(1, 2, 3), rows.stream().map(Row::rank).toList());
  }

  @Test
  void valuesThatOnlyRoundToTheSameAreNoTie() {
    List<Row> rows =
        shared(Direction.HIGHER_IS_BETTER, entry("ada", 1, 0.9), entry("bob", 2, Math.nextUp(0.9)));
    assertEquals(List.of("bob", "ada"), names(rows));
    assertEquals(List.of(1, 2), rows.stream().map(Row::rank).toList());
  }

  @Test
  void lowerErrorsAreBetter() {
    assertEquals(
        List.of("bob", "ada"),
        names(shared(Direction.LOWER_IS_BETTER, entry("ada", 1, 55), entry("bob", 2, 54))));
  }

  @Test
  void aParticipantAppearsOnceWithTheBestAndOfEqualsTheEarliest() {
    Candidate best = entry("ada", 2, .9);
    List<Row> rows =
        shared(
            Direction.HIGHER_IS_BETTER,
            entry("ada", 3, .9),
            best,
            entry("ada", 1, .5),
            entry("ada", 9, .7));
    assertEquals(List.of(new Row(1, best, 4, Instant.ofEpochSecond(9))), rows);
  }

  @Test
  void baselinesStandInPlaceWithoutARank() {
    List<Row> rows =
        shared(
            Direction.HIGHER_IS_BETTER,
            entry("ada", 1, .9),
            new Candidate("Logistic regression", "b1", Instant.EPOCH, .85, true),
            entry("bob", 2, .8));
    assertEquals(List.of("ada", "Logistic regression", "bob"), names(rows));
    assertEquals(1, rows.get(0).rank());
    assertEquals(null, rows.get(1).rank());
    assertEquals(2, rows.get(2).rank());
  }

  @Test
  @DisplayName("S14 scores that are no number never rank")
  void scoresThatAreNoNumberNeverRank() {
    List<Row> rows =
        shared(
            Direction.LOWER_IS_BETTER,
            entry("ada", 1, Double.NaN),
            entry("bob", 2, Double.NEGATIVE_INFINITY),
            entry("cat", 3, 4));
    assertEquals(List.of("cat"), names(rows));
  }

  @Property
  void theOrderOfSubmissionsDoesNotMatter(
      @ForAll("candidates") List<Candidate> candidates,
      @ForAll Direction direction,
      @ForAll TieRule ties,
      @ForAll long seed) {
    List<Candidate> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(
        Ranking.rank(candidates, direction, ties), Ranking.rank(shuffled, direction, ties));
  }

  @Property
  void aRankIsOneMoreThanThoseWhoAreBetter(
      @ForAll("candidates") List<Candidate> candidates, @ForAll Direction direction) {
    List<Row> rows = Ranking.rank(candidates, direction, TieRule.SHARED);
    for (Row row : rows) {
      long better =
          rows.stream()
              .filter(other -> !other.best().baseline())
              .filter(other -> direction.better(other.best().score(), row.best().score()))
              .count();
      assertEquals(row.best().baseline() ? null : (Integer) (int) (better + 1), row.rank());
    }
    assertEquals(candidates.size(), rows.stream().mapToInt(Row::entries).sum());
  }

  @Property
  void nobodyHasASubmissionBetterThanTheOneThatCounts(
      @ForAll("candidates") List<Candidate> candidates, @ForAll Direction direction) {
    for (Row row : Ranking.rank(candidates, direction, TieRule.SHARED)) {
      for (Candidate candidate : candidates) {
        if (candidate.participant().equals(row.best().participant())
            && candidate.baseline() == row.best().baseline()) {
          assertFalse(direction.better(candidate.score(), row.best().score()));
          assertTrue(
              candidate.score() != row.best().score()
                  || !candidate.submittedAt().isBefore(row.best().submittedAt()));
          assertFalse(candidate.submittedAt().isAfter(row.lastSubmittedAt()));
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Candidate>> candidates() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 1_000_000);
    return Combinators.combine(
            Arbitraries.of("ada", "bob", "cat", "dan", "eve"),
            number,
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(true, false))
        .as(
            (who, id, when, score, baseline) ->
                new Candidate(who, "s" + id, Instant.ofEpochSecond(when), score / 4.0, baseline))
        .list()
        .uniqueElements(Candidate::submission)
        .ofMaxSize(40);
  }

  private static Candidate entry(String who, long second, double score) {
    return new Candidate(who, who + second, Instant.ofEpochSecond(second), score, false);
  }

  private static List<Row> shared(Direction direction, Candidate... candidates) {
    return Ranking.rank(List.of(candidates), direction, TieRule.SHARED);
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream().map(row -> row.best().participant()).toList();
  }
}
