package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.model.Skill;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Finds skills of the tree by any of their names. */
@Command(name = "skills")
public final class SkillsCommand extends ClientCommand {
  @Parameters(paramLabel = "WORDS", arity = "0..*", descriptionKey = "words")
  List<String> words;

  @Override
  public Integer call() {
    List<Skill> found = hub().skills(words == null ? null : String.join(" ", words));
    if (!printed(found)) {
      table(
          "skills",
          found.stream()
              .map(
                  one -> List.of(one.getId(), one.getLabel(), String.join(", ", one.getSynonyms())))
              .toList());
    }
    return 0;
  }
}
