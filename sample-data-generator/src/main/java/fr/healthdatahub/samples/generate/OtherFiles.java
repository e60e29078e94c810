package fr.healthdatahub.samples.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.fhir.FhirRows;
import fr.healthdatahub.samples.journal.JournalWriter;
import fr.healthdatahub.samples.omop.OmopRows;
import fr.healthdatahub.samples.omop.OmopTables;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of other standards; they stand after those of the SNDS. */
final class OtherFiles {
  private static final long BYTES_A_YEAR = 2_000_000;

  private final SampleSpec spec;
  private final Set<Standard> also;
  private final int omop;
  private final int fhir;
  private final List<SourceFile> files = new ArrayList<>();

  /**
   * @param first number of files that stand before
   */
  OtherFiles(SampleSpec spec, Set<Standard> also, int first) {
    this.spec = spec;
    this.also = also;
    omop = first;
    if (also.contains(Standard.OMOP)) {
      OmopTables.all()
          .forEach(table -> files.add(new SourceFile(table.name(), "omop/", table, true)));
    }
    fhir = first + files.size();
    if (also.contains(Standard.FHIR)) {
      FhirRows.RESOURCES.forEach(name -> files.add(SourceFile.ofJson(name, "fhir/")));
    }
  }

  List<SourceFile> files() {
    return files;
  }

  boolean has(int file) {
    return file >= omop;
  }

  ObjectNode schema(int file) {
    return OmopTables.schema(files.get(file - omop).name());
  }

  List<JournalWriter> writers() {
    List<JournalWriter> writers = new ArrayList<>();
    if (also.contains(Standard.OMOP)) {
      writers.add(new OmopRows(omop));
    }
    if (also.contains(Standard.FHIR)) {
      writers.add(new FhirRows(fhir));
    }
    return writers;
  }

  void writeReference(Block block) {
    if (also.contains(Standard.OMOP)) {
      OmopRows.writeSource(block, omop, Days.first(spec.to() + 1) - 1);
    }
  }

  long bytesAYear() {
    return also.size() * BYTES_A_YEAR;
  }
}
