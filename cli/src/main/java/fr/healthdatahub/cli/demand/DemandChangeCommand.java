package fr.healthdatahub.cli.demand;

import fr.healthdatahub.cli.JsonInput;
import fr.healthdatahub.sdk.DemandHandle;
import fr.healthdatahub.sdk.model.Demand;
import fr.healthdatahub.sdk.model.DemandSkill;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.SkillWanted;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Changes a demand of one's own. */
@Command(name = "change")
final class DemandChangeCommand extends DemandAnswer {
  @Parameters(paramLabel = "DEMAND")
  String id;

  @Parameters(paramLabel = "FILE")
  String file;

  @Override
  public Integer call() throws IOException {
    JsonInput input = JsonInput.of(terminal(), file);
    DemandHandle handle = hub().demand(id);
    if (!input.has("version")) {
      NewDemand draft = input.as(NewDemand.class);
      return told(handle.change(draft, handle.read()));
    }
    Demand edited = input.as(Demand.class);
    return told(handle.change(draft(edited), edited));
  }

  /** What somebody made of a demand that they read. */
  private static NewDemand draft(Demand edited) {
    return new NewDemand()
        .title(edited.getTitle())
        .need(edited.getNeed())
        .institution(edited.getInstitution())
        .required(skills(edited.getRequired()))
        .desired(skills(edited.getDesired()))
        .discipline(edited.getDiscipline())
        .languages(edited.getLanguages())
        .place(edited.getPlace())
        .remote(edited.getRemote())
        .starts(edited.getStarts())
        .ends(edited.getEnds())
        .effortDays(edited.getEffortDays())
        .confidentiality(edited.getConfidentiality());
  }

  private static List<SkillWanted> skills(List<DemandSkill> skills) {
    return skills == null
        ? List.of()
        : skills.stream()
            .map(one -> new SkillWanted().skill(one.getSkill()).level(one.getLevel()))
            .toList();
  }
}
