package fr.healthdatahub.benchmarks.matching;

import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.matching.Admission;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.EvidenceUnit;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.matching.Match;
import fr.healthdatahub.affiliation.matching.MatchIndex;
import fr.healthdatahub.affiliation.matching.MatchIndexBuilder;
import fr.healthdatahub.affiliation.matching.MatchResult;
import fr.healthdatahub.affiliation.matching.Offer;
import fr.healthdatahub.affiliation.matching.SkillClaim;
import fr.healthdatahub.affiliation.matching.Weights;
import fr.healthdatahub.affiliation.text.Language;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Scores of the engine itself, as {@code ./hub match} prints them. */
final class EngineScores implements Closeable {
  private final Path folder;
  private final MatchIndex index;
  private final Map<String, List<Match>> known = new HashMap<>();

  EngineScores(Collection collection) throws IOException {
    folder = Files.createTempDirectory("hub-bench");
    try (MatchIndexBuilder builder = new MatchIndexBuilder(folder)) {
      for (Collection.Profile profile : collection.experts()) {
        builder.add(expert(profile), 0);
      }
      index = builder.build();
    }
  }

  /** The part of a match that is wanted: its text, its taxonomy or both. */
  Scorer part(ToDoubleFunction<Match> part) {
    return need -> {
      Map<String, Double> scores = new LinkedHashMap<>();
      matches(need).forEach(match -> scores.put(match.expert(), part.applyAsDouble(match)));
      return scores;
    };
  }

  private List<Match> matches(Collection.Need need) {
    return known.computeIfAbsent(
        need.id(),
        unused -> {
          try {
            MatchResult all = index.all(demand(need), Weights.STANDARD, Admission.EVERYBODY);
            List<Match> matches = new ArrayList<>();
            for (int rank = 0; rank < all.size(); rank++) {
              matches.add(all.match(rank));
            }
            return matches;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void close() throws IOException {
    index.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Expert expert(Collection.Profile profile) {
    List<EvidenceUnit> units =
        profile.units().stream()
            .map(
                unit ->
                    new EvidenceUnit(
                        unit.title(),
                        unit.text(),
                        unit.year(),
                        Language.of(unit.language(), unit.title() + " " + unit.text())))
            .toList();
    return new Expert(profile.id(), units, claims(profile.skills()), Ties.NONE, Offer.OPEN);
  }

  private static Demand demand(Collection.Need need) {
    return new Demand(
        need.id(),
        need.title(),
        need.text(),
        Language.of(need.language(), need.title() + " " + need.text()),
        claims(need.required()),
        claims(need.desired()),
        Ties.NONE,
        null,
        null,
        Set.of());
  }

  private static List<SkillClaim> claims(List<String> names) {
    return names.stream().map(name -> new SkillClaim(name, 0)).toList();
  }
}
