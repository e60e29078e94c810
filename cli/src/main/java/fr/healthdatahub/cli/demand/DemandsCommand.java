package fr.healthdatahub.cli.demand;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.sdk.DemandSearch;
import fr.healthdatahub.sdk.model.Demand;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists demands that I may read, newest first. */
@Command(name = "demands")
public final class DemandsCommand extends ClientCommand {
  @Parameters(paramLabel = "WORDS", arity = "0..*", descriptionKey = "words")
  List<String> words;

  @Option(names = "--mine")
  boolean mine;

  @Option(names = "--status", paramLabel = "STATE")
  String status;

  @Option(names = "--skill", paramLabel = "SKILL")
  String skill;

  @Option(names = "--discipline", paramLabel = "DISCIPLINE")
  String discipline;

  @Option(names = "--top", paramLabel = "N", defaultValue = "50")
  int top;

  @Override
  public Integer call() {
    DemandSearch search =
        new DemandSearch(
            mine, status, skill, discipline, words == null ? null : String.join(" ", words));
    List<Demand> found =
        hub().browseDemands(search).stream().limit(atLeastOne("--top", top)).toList();
    if (!printed(found)) {
      table("demands", found.stream().map(DemandsCommand::row).toList());
      tellOfMore(found.size(), top);
    }
    return 0;
  }

  private static List<String> row(Demand one) {
    return List.of(
        one.getId(),
        ClientWords.of("demand." + one.getStatus()),
        ClientWords.time(one.getChangedAt()),
        one.getInstitution() == null ? "" : one.getInstitution(),
        one.getTitle());
  }
}
