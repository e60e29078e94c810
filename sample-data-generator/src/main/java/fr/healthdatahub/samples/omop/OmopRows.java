package fr.healthdatahub.samples.omop;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.journal.Ids;
import fr.healthdatahub.samples.journal.Journal;
import fr.healthdatahub.samples.journal.JournalWriter;
import fr.healthdatahub.samples.journal.Setting;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Sex;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.source.Block;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person's rows in the OMOP Common Data Model. French codes stand in the source values; their
 * concepts are 0, for no mapping of CIM-10, CIP, CCAM and NABM may be handed on freely.
 */
public final class OmopRows implements JournalWriter {
  private static final String UNKNOWN = "0";
  private static final String CLAIM = "32810";
  private static final String DEATH_CERTIFICATE = "32815";
  private static final String VERSION_5_4 = "756265";
  private static final int MALE = 8507;
  private static final int FEMALE = 8532;
  private static final int INPATIENT = 9201;
  private static final int OUTPATIENT = 9202;
  private static final int HOME_VISIT = 581476;

  private final int first;
  private final Bytes code = new Bytes(64);
  private final RowShape person =
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
  private final RowShape period =
      shape(
          "observation_period",
          Map.of("period_type_concept_id", CLAIM),
          "observation_period_id",
          "person_id",
          "observation_period_start_date",
          "observation_period_end_date");
  private final RowShape visit =
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
  private final RowShape condition =
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
  private final RowShape drug =
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
  private final RowShape procedure =
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
  private final RowShape measurement =
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
  private final RowShape death =
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

  /**
   * @param first number of the first file of the standard
   */
  public OmopRows(int first) {
    this.first = first;
  }

  private static RowShape shape(String table, Map<String, String> constants, String... slots) {
    return RowShape.of(table(table), constants, slots);
  }

  private static Table table(String name) {
    return OmopTables.all().get(OmopTables.position(name));
  }

  private Rows rows(Block block, String table) {
    return block.rows(first + OmopTables.position(table));
  }

  @Override
  public void write(Journal journal, Block block) {
    person(journal, block);
    visits(journal, rows(block, "visit_occurrence"));
    conditions(journal, rows(block, "condition_occurrence"));
    drugs(journal, rows(block, "drug_exposure"));
    procedures(journal, rows(block, "procedure_occurrence"));
    measurements(journal, rows(block, "measurement"));
  }

  private void person(Journal journal, Block block) {
    long id = Ids.person(journal);
    Rows rows = rows(block, "person");
    rows.begin(person);
    rows.number(id);
    rows.number(journal.person().sex == Sex.MAN ? MALE : FEMALE);
    rows.number(journal.person().birthYear);
    rows.number(Days.month(journal.person().birthDay));
    rows.text(journal.identity());
    rows.number(journal.person().sex.code());
    rows.end();
    rows = rows(block, "observation_period");
    rows.begin(period);
    rows.number(id);
    rows.number(id);
    rows.day(journal.from());
    rows.day(journal.to());
    rows.end();
    if (journal.isDead()) {
      rows = rows(block, "death");
      rows.begin(death);
      rows.number(id);
      rows.day(journal.person().deathDay);
      icd10(rows, journal.cause());
      rows.end();
    }
  }

  private void visits(Journal journal, Rows rows) {
    List<Journal.Visit> visits = journal.visits();
    for (int i = 0; i < visits.size(); i++) {
      Journal.Visit one = visits.get(i);
      rows.begin(visit);
      rows.number(Ids.event(journal, i));
      rows.number(Ids.person(journal));
      rows.number(concept(one.setting()));
      rows.day(one.first());
      rows.day(one.last());
      rows.text(ascii(one.source()));
      rows.text(ascii(one.entry()));
      rows.text(ascii(one.exit()));
      visitId(rows, journal, one.follows() ? i - 1 : Journal.NO_VISIT);
      rows.end();
    }
  }

  private static int concept(Setting setting) {
    if (setting.isInpatient()) {
      return INPATIENT;
    }
    return setting == Setting.OFFICE ? OUTPATIENT : HOME_VISIT;
  }

  private void conditions(Journal journal, Rows rows) {
    List<Journal.Diagnosis> diagnoses = journal.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      Journal.Diagnosis one = diagnoses.get(i);
      rows.begin(condition);
      rows.number(Ids.event(journal, i));
      rows.number(Ids.person(journal));
      rows.day(one.first());
      visitId(rows, journal, one.visit());
      icd10(rows, one.code());
      rows.text(ascii(one.role().word()));
      rows.end();
    }
  }

  private void drugs(Journal journal, Rows rows) {
    List<Journal.Drug> drugs = journal.drugs();
    for (int i = 0; i < drugs.size(); i++) {
      Journal.Drug one = drugs.get(i);
      rows.begin(drug);
      rows.number(Ids.event(journal, i));
      rows.number(Ids.person(journal));
      rows.day(one.day());
      rows.day(one.day()); // For how long a box lasts, the SNDS does not say.
      rows.number(one.boxes());
      visitId(rows, journal, one.visit());
      code.clear();
      if (!one.ofHospital()) {
        code.put(one.atc());
        code.put((byte) ' ');
      }
      code.put(one.code());
      rows.text(code);
      rows.end();
    }
  }

  private void procedures(Journal journal, Rows rows) {
    List<Journal.Act> acts = journal.acts();
    for (int i = 0; i < acts.size(); i++) {
      Journal.Act one = acts.get(i);
      rows.begin(procedure);
      rows.number(Ids.event(journal, i));
      rows.number(Ids.person(journal));
      rows.day(one.day());
      visitId(rows, journal, one.visit());
      rows.text(one.code());
      rows.end();
    }
  }

  private void measurements(Journal journal, Rows rows) {
    List<Journal.Test> tests = journal.tests();
    for (int i = 0; i < tests.size(); i++) {
      Journal.Test one = tests.get(i);
      rows.begin(measurement);
      rows.number(Ids.event(journal, i));
      rows.number(Ids.person(journal));
      rows.day(one.day());
      visitId(rows, journal, one.visit());
      rows.padded(one.code(), 4);
      rows.end();
    }
  }

  private static void visitId(Rows rows, Journal journal, int visit) {
    if (visit == Journal.NO_VISIT) {
      rows.empty();
    } else {
      rows.number(Ids.event(journal, visit));
    }
  }

  private void icd10(Rows rows, byte[] of) {
    code.clear();
    Ids.putIcd10(code, of);
    rows.text(code);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The one row of cdm_source; the same in all shards, on any day.
   *
   * @param released the last day of the sample
   */
  public static void writeSource(Block block, int first, int released) {
    Map<String, String> cells = new HashMap<>();
    cells.put("cdm_source_name", "SNDS sample, fully synthetic");
    cells.put("cdm_source_abbreviation", "SYN-SNDS");
    cells.put("cdm_holder", "nobody: synthetic");
    cells.put(
        "source_description",
        "Synthetic people shaped like the French national health data; no real person is in it."
            + " Concepts of conditions, drugs, procedures and measurements are 0: no mapping of the"
            + " French codes was used. The codes are in the source values: CIM-10 with its point,"
            + " ATC and CIP13, UCD, CCAM, NABM.");
    cells.put("cdm_version", "5.4");
    cells.put("cdm_version_concept_id", VERSION_5_4);
    cells.put("vocabulary_version", "none");
    RowShape shape =
        RowShape.of(table("cdm_source"), cells, "source_release_date", "cdm_release_date");
    Rows rows = block.rows(first + OmopTables.position("cdm_source"));
    rows.begin(shape);
    rows.day(released);
    rows.day(released);
    rows.end();
  }
}
