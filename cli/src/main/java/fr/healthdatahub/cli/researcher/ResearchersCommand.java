package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.ResearcherSearch;
import fr.healthdatahub.sdk.model.ResearcherCard;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the directory of researchers. */
@Command(name = "researchers")
public final class ResearchersCommand extends ClientCommand {
  private static final int SKILLS = 3;

  @Parameters(paramLabel = "WORDS", arity = "0..*", descriptionKey = "words")
  List<String> words;

  @Option(names = "--skill", paramLabel = "SKILL")
  String skill;

  @Option(names = "--discipline", paramLabel = "DISCIPLINE")
  String discipline;

  @Option(names = "--place", paramLabel = "PLACE")
  String place;

  @Option(names = "--language", paramLabel = "TAG")
  String language;

  @Option(names = "--top", paramLabel = "N", defaultValue = "50")
  int top;

  @Override
  public Integer call() {
    ResearcherSearch search =
        new ResearcherSearch(
            words == null ? null : String.join(" ", words),
            skill,
            discipline == null ? null : discipline.toUpperCase(Locale.ROOT),
            place,
            language);
    List<ResearcherCard> found =
        hub().researchers(search).stream().limit(atLeastOne("--top", top)).toList();
    if (!printed(found)) {
      table("researchers", found.stream().map(ResearchersCommand::row).toList());
      tellOfMore(found.size(), top);
    }
    return 0;
  }

  private static List<String> row(ResearcherCard one) {
    return List.of(
        one.getId(),
        ResearcherText.or(one.getName()),
        ResearcherText.or(one.getDiscipline()),
        ResearcherText.or(one.getPlace()),
        one.getSkills().stream()
            .limit(SKILLS)
            .map(ResearcherText::label)
            .collect(Collectors.joining(", ")));
  }
}
