package fr.healthdatahub.cli.demand;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.cli.Fields;
import fr.healthdatahub.sdk.model.Demand;
import fr.healthdatahub.sdk.model.DemandSkill;
import fr.healthdatahub.sdk.model.DemandWeights;
import java.util.List;

/** What all commands share that end with a demand as it is now. */
abstract class DemandAnswer extends ClientCommand {
  /** Prints it; answers that all went well. */
  int told(Demand demand) {
    if (!printed(demand)) {
      line(demand.getTitle());
      line("");
      line(demand.getNeed());
      line("");
      fields(demand).lines().forEach(this::line);
    }
    return 0;
  }

  private static Fields fields(Demand demand) {
    return new Fields()
        .add("state", ClientWords.of("demand." + demand.getStatus()))
        .add("reason", demand.getReason())
        .add("institution", demand.getInstitution())
        .add("required", skills(demand.getRequired()))
        .add("desired", skills(demand.getDesired()))
        .add("discipline", demand.getDiscipline())
        .add("languages", demand.getLanguages())
        .add("place", demand.getPlace())
        .add("remote", demand.getRemote() ? ClientWords.of("yes") : "")
        .add("starts", demand.getStarts())
        .add("ends", demand.getEnds())
        .add("effort", demand.getEffortDays())
        .add("confidentiality", demand.getConfidentiality())
        .add("weights", weights(demand.getWeights()))
        .add("changed", demand.getChangedAt())
        .add("version", demand.getVersion())
        .add("id", demand.getId());
  }

  private static List<String> skills(List<DemandSkill> skills) {
    return skills.stream()
        .map(
            one ->
                one.getLevel() == 0 ? one.getLabel() : one.getLabel() + " (" + one.getLevel() + ")")
        .toList();
  }

  private static String weights(DemandWeights weights) {
    return weights == null
        ? ""
        : ClientWords.of("demand.weights", weights.getText(), weights.getTaxonomy());
  }
}
