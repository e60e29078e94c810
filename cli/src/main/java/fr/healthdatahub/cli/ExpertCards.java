package fr.healthdatahub.cli;

import fr.healthdatahub.affiliation.exchange.JsonLines;
import fr.healthdatahub.affiliation.matching.Admission;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.EvidenceUnit;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.matching.HardFilters;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of experts is needed again after the index is made: read from their file, some kept. */
final class ExpertCards {
  private static final int KEPT = 20_000;

  private final JsonLines.ExpertsAgain file;
  private final Map<Long, Expert> kept =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Expert> eldest) {
          return size() > KEPT;
        }
      };

  ExpertCards(JsonLines.ExpertsAgain file) {
    this.file = file;
  }

  /** An expert without the texts of the units. */
  Expert of(long source) throws IOException {
    Expert known = kept.get(source);
    if (known == null) {
      Expert whole = file.at(source);
      List<EvidenceUnit> titles =
          whole.units().stream()
              .map(unit -> new EvidenceUnit(unit.title(), "", unit.year(), unit.language()))
              .toList();
      known = new Expert(whole.id(), titles, List.of(), whole.ties(), whole.offer());
      kept.put(source, known);
    }
    return known;
  }

  Admission admission(Demand demand, int year) {
    return source -> HardFilters.of(of(source), demand, year);
  }
}
