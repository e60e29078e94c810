package fr.healthdatahub.cli;

import fr.healthdatahub.affiliation.exchange.InvalidLines;
import fr.healthdatahub.affiliation.exchange.JsonLines;
import fr.healthdatahub.affiliation.exchange.LineFlaw;
import fr.healthdatahub.affiliation.matching.Admission;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.MatchIndex;
import fr.healthdatahub.affiliation.matching.MatchIndexBuilder;
import fr.healthdatahub.affiliation.matching.MatchResult;
import fr.healthdatahub.affiliation.matching.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ranks experts for demands, offline, with the code of the portal. */
@Command(name = "match")
final class MatchCommand extends OfflineCommand {
  @Option(names = "--experts", required = true, paramLabel = "FILE")
  Path experts;

  @Option(names = "--demands", required = true, paramLabel = "FILE")
  Path demands;

  @Option(names = "--top", paramLabel = "K")
  Integer top;

  @Option(names = "--explain")
  boolean explain;

  @Option(names = "--weights", paramLabel = "TEXT,TAXONOMY", defaultValue = "0.9,0.1")
  String weights;

  @Option(names = "--year", paramLabel = "YEAR")
  Integer year;

  @Override
  public Integer call() throws IOException {
    if (top != null && top < 1) {
      throw wrong("match.top", top);
    }
    Weights shares = shares();
    Inputs.existing(experts);
    Inputs.existing(demands);
    try {
      List<Demand> wanted = JsonLines.demands(demands);
      try (WorkFolder folder = new WorkFolder();
          MatchIndex index = index(folder.path());
          JsonLines.ExpertsAgain again = new JsonLines.ExpertsAgain(experts)) {
        ExpertCards cards = new ExpertCards(again);
        MatchLines lines = new MatchLines(parent.terminal().out(), cards, explain);
        int now = year == null ? Year.now().getValue() : year;
        for (Demand demand : wanted) {
          lines.write(demand, found(index, demand, shares, cards.admission(demand, now)));
        }
      }
      return 0;
    } catch (InvalidLines invalid) {
      complain("match.invalid", invalid.file(), invalid.count());
      for (LineFlaw flaw : invalid.flaws()) {
        complain(
            "match.at",
            flaw.line(),
            ClientWords.of("match." + flaw.code(), flaw.field(), flaw.found()));
      }
      if (invalid.count() > invalid.flaws().size()) {
        complain("more", invalid.count() - invalid.flaws().size());
      }
      return FAILED;
    }
  }

  private MatchIndex index(Path folder) throws IOException, InvalidLines {
    try (MatchIndexBuilder builder = new MatchIndexBuilder(folder)) {
      JsonLines.experts(experts, builder::add);
      return builder.build();
    }
  }

  private MatchResult found(MatchIndex index, Demand demand, Weights shares, Admission admission)
      throws IOException {
    return top == null
        ? index.all(demand, shares, admission)
        : index.best(demand, shares, top, admission);
  }

  private Weights shares() {
    String[] parts = weights.split(",", -1);
    try {
      if (parts.length == 2) {
        return new Weights(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
      }
    } catch (IllegalArgumentException wrong) {
      // Told below.
    }
    throw wrong("match.weights", weights);
  }
}
