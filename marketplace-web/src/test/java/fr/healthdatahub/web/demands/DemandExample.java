package fr.healthdatahub.web.demands;

import fr.healthdatahub.sdk.model.DemandConfidentiality;
import fr.healthdatahub.sdk.model.Discipline;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.SkillWanted;
import java.time.LocalDate;
import java.util.List;

/** What tests ask for. */
final class DemandExample {
  private DemandExample() {}

  /** A demand with every field. */
  static NewDemand full() {
    return new NewDemand()
        .title("Readmissions after heart failure")
        .need("We look for somebody who models readmissions on claims data.")
        .institution("CHU de Nantes")
        .required(List.of(new SkillWanted().skill("analyse de survie").level(3)))
        .desired(List.of(new SkillWanted().skill("my own word")))
        .discipline(Discipline.BIOSTATISTICS)
        .languages(List.of("fr", "en"))
        .place("Nantes")
        .remote(true)
        .starts(LocalDate.of(2027, 1, 4))
        .ends(LocalDate.of(2027, 6, 30))
        .effortDays(40)
        .confidentiality(DemandConfidentiality.PUBLIC);
  }
}
