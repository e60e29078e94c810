package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.journal.JournalWriter;
import fr.healthdatahub.samples.pathway.Conditions;
import fr.healthdatahub.samples.pathway.Courses;
import fr.healthdatahub.samples.pathway.Timeline;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Mortality;
import fr.healthdatahub.samples.population.Neighbourhood;
import fr.healthdatahub.samples.population.Pyramid;
import fr.healthdatahub.samples.population.Territory;
import fr.healthdatahub.samples.source.Block;
import java.util.List;

/**
 * Rows of a sample, neighbourhood by neighbourhood. What a neighbourhood's rows are depends on the
 * {@link SampleSpec} and its number only; one object serves one thread.
 */
final class SampleRows {
  private final SampleSpec spec;
  private final Neighbourhood neighbourhood;
  private final Courses courses;
  private final Patient patient;
  private final PatientRows rows;
  private final List<JournalWriter> others;

  /** What all threads read: made once. */
  record Knowledge(
      SampleSpec spec,
      TableFiles files,
      Territory territory,
      Pyramid pyramid,
      Mortality mortality,
      Conditions conditions) {
    static Knowledge of(SampleSpec spec) {
      Territory territory = new Territory();
      return new Knowledge(
          spec,
          new TableFiles(spec),
          territory,
          new Pyramid(territory, spec.from(), spec.to()),
          new Mortality(spec.from(), spec.to()),
          Conditions.read());
    }
  }

  /**
   * @param others who tell it in another shape, too
   */
  SampleRows(Knowledge knowledge, List<JournalWriter> others) {
    this.others = others;
    spec = knowledge.spec();
    neighbourhood =
        new Neighbourhood(
            spec.seed(),
            knowledge.territory(),
            knowledge.pyramid(),
            knowledge.mortality(),
            spec.from());
    courses =
        new Courses(
            spec.seed(),
            knowledge.conditions(),
            Days.first(spec.from()),
            Days.first(spec.to() + 1) - 1);
    patient =
        new Patient(
            spec, knowledge.territory(), new Timeline(knowledge.conditions()), !others.isEmpty());
    rows = new PatientRows(spec, knowledge.files(), knowledge.conditions());
  }

  /** Adds the rows of a neighbourhood to a block. */
  void write(long number, Block block) {
    neighbourhood.draw(number, spec.sizeOf(number));
    patient.live(neighbourhood);
    for (int seat = 0; seat < neighbourhood.size(); seat++) {
      patient.become(neighbourhood, seat);
      courses.follow(patient.person, patient.timeline);
      rows.write(patient, block);
      for (JournalWriter other : others) {
        other.write(patient.journal, block);
      }
      block.forgetUnwanted();
    }
  }
}
