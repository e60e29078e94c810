package fr.healthdatahub.samples.omop;

import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.schema.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * Which columns of each table vary, and what stands in the others; one object serves one thread.
 */
final class OmopShapes {
  private static final String UNKNOWN = "0";
  private static final String CLAIM = "32810";
  private static final String DEATH_CERTIFICATE = "32815";
  private static final String VERSION_5_4 = "756265";

  final RowShape person =
      shape(
          "person",
          Map.of(
              "race_concept_id",
              UNKNOWN,
              "ethnicity_concept_id",
              UNKNOWN,
              "gender_source_concept_id",
              UNKNOWN),
          "person_id",
          "gender_concept_id",
          "year_of_birth",
          "month_of_birth",
          "person_source_value",
          "gender_source_value");
  final RowShape period =
      shape(
          "observation_period",
          Map.of("period_type_concept_id", CLAIM),
          "observation_period_id",
          "person_id",
          "observation_period_start_date",
          "observation_period_end_date");
  final RowShape visit =
      shape(
          "visit_occurrence",
          Map.of("visit_type_concept_id", CLAIM, "visit_source_concept_id", UNKNOWN),
          "visit_occurrence_id",
          "person_id",
          "visit_concept_id",
          "visit_start_date",
          "visit_end_date",
          "visit_source_value",
          "admitted_from_source_value",
          "discharged_to_source_value",
          "preceding_visit_occurrence_id");
  final RowShape condition =
      shape(
          "condition_occurrence",
          Map.of(
              "condition_concept_id",
              UNKNOWN,
              "condition_type_concept_id",
              CLAIM,
              "condition_source_concept_id",
              UNKNOWN),
          "condition_occurrence_id",
          "person_id",
          "condition_start_date",
          "visit_occurrence_id",
          "condition_source_value",
          "condition_status_source_value");
  final RowShape drug =
      shape(
          "drug_exposure",
          Map.of(
              "drug_concept_id",
              UNKNOWN,
              "drug_type_concept_id",
              CLAIM,
              "drug_source_concept_id",
              UNKNOWN),
          "drug_exposure_id",
          "person_id",
          "drug_exposure_start_date",
          "drug_exposure_end_date",
          "quantity",
          "visit_occurrence_id",
          "drug_source_value");
  final RowShape procedure =
      shape(
          "procedure_occurrence",
          Map.of(
              "procedure_concept_id",
              UNKNOWN,
              "procedure_type_concept_id",
              CLAIM,
              "quantity",
              "1",
              "procedure_source_concept_id",
              UNKNOWN),
          "procedure_occurrence_id",
          "person_id",
          "procedure_date",
          "visit_occurrence_id",
          "procedure_source_value");
  final RowShape measurement =
      shape(
          "measurement",
          Map.of(
              "measurement_concept_id",
              UNKNOWN,
              "measurement_type_concept_id",
              CLAIM,
              "measurement_source_concept_id",
              UNKNOWN),
          "measurement_id",
          "person_id",
          "measurement_date",
          "visit_occurrence_id",
          "measurement_source_value");
  final RowShape death =
      shape(
          "death",
          Map.of(
              "death_type_concept_id",
              DEATH_CERTIFICATE,
              "cause_concept_id",
              UNKNOWN,
              "cause_source_concept_id",
              UNKNOWN),
          "person_id",
          "death_date",
          "cause_source_value");

  private static RowShape shape(String table, Map<String, String> constants, String... slots) {
    return RowShape.of(table(table), constants, slots);
  }

  private static Table table(String name) {
    return OmopTables.all().get(OmopTables.position(name));
  }

  /** The row of cdm_source, but its dates. */
  static RowShape source() {
    Map<String, String> cells = new HashMap<>();
    cells.put("cdm_source_name", "SNDS sample, fully synthetic");
    cells.put("cdm_source_abbreviation", "SYN-SNDS");
    cells.put("cdm_holder", "nobody: synthetic");
    cells.put(
        "source_description",
        "Synthetic people shaped like the French national health data; no real person is in it."
            + " Concepts of conditions, drugs, procedures, measurements and causes of death are 0:"
            + " no mapping of the French codes was used. The codes are in the source values: CIM-10 with its point,"
            + " ATC and CIP13, UCD, CCAM, NABM.");
    cells.put("cdm_version", "5.4");
    cells.put("cdm_version_concept_id", VERSION_5_4);
    cells.put("vocabulary_version", "none");
    return RowShape.of(table("cdm_source"), cells, "source_release_date", "cdm_release_date");
  }
}
