package fr.healthdatahub.samples.fhir;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.DayTexts;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.journal.Ids;
import fr.healthdatahub.samples.journal.Journal;
import fr.healthdatahub.samples.journal.JournalWriter;
import fr.healthdatahub.samples.journal.Role;
import fr.healthdatahub.samples.journal.Setting;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Sex;
import fr.healthdatahub.samples.source.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A person's resources of FHIR R4, a line each. */
public final class FhirRows implements JournalWriter {
  /** One file each, in this order. */
  public static final List<String> RESOURCES =
      List.of(
          "Patient", "Encounter", "Condition", "Procedure", "MedicationDispense", "Observation");

  private static final byte[] NOTHING = {};
  private static final byte[] ACTIVE = ascii(FhirShapes.active());
  private static final byte[] DIED = ascii(FhirShapes.disposition("exp"));
  private static final byte[] HOME = ascii(FhirShapes.disposition("home"));
  private static final byte[] ELSEWHERE = ascii(FhirShapes.disposition("other-hcf"));
  private static final byte[] LONG_TERM = ascii("problem-list-item");
  private static final byte[] OF_ENCOUNTER = ascii("encounter-diagnosis");
  private static final byte[] ATC =
      ascii(FhirShapes.json("'coding':[{'system':'http://www.whocc.no/atc','code':'"));
  private static final byte[] CIP =
      ascii(FhirShapes.json("'},{'system':'urn:oid:1.2.250.1.213.2.3.2','code':'"));

  private final int first;
  private final Bytes part = new Bytes(512);
  private final RowShape patient = FhirShapes.patient();
  private final RowShape encounter = FhirShapes.encounter();
  private final RowShape condition = FhirShapes.condition();
  private final RowShape procedure = FhirShapes.procedure();
  private final RowShape dispense = FhirShapes.dispense();
  private final RowShape observation = FhirShapes.observation();

  /**
   * @param first number of the first file of the standard
   */
  public FhirRows(int first) {
    this.first = first;
  }

  @Override
  public void write(Journal journal, Block block) {
    patient(journal, block.rows(first));
    encounters(journal, block.rows(first + 1));
    conditions(journal, block.rows(first + 2));
    procedures(journal, block.rows(first + 3));
    dispenses(journal, block.rows(first + 4));
    observations(journal, block.rows(first + 5));
  }

  private void patient(Journal journal, Rows rows) {
    rows.begin(patient);
    rows.text(journal.identity());
    rows.text(ascii(journal.person().sex == Sex.MAN ? "male" : "female"));
    part.clear();
    part.putNumber(journal.person().birthYear);
    part.put((byte) '-');
    part.putPadded(Days.month(journal.person().birthDay), 2);
    rows.text(part); // The SNDS knows no day of birth.
    part.clear();
    if (journal.isDead()) {
      part.put(",\"deceasedDateTime\":\"");
      DayTexts.putIso(part, journal.person().deathDay);
      part.put((byte) '"');
    }
    rows.text(part);
    rows.text(journal.postalCode());
    rows.end();
  }

  private void encounters(Journal journal, Rows rows) {
    List<Journal.Visit> visits = journal.visits();
    for (int i = 0; i < visits.size(); i++) {
      Journal.Visit one = visits.get(i);
      rows.begin(encounter);
      rows.number(Ids.event(journal, i));
      rows.text(ascii(kind(one.setting())));
      rows.text(ascii(one.source()));
      rows.text(journal.identity());
      rows.day(one.first());
      rows.day(one.last());
      part.clear();
      if (one.setting().isStay()) {
        part.put(ending(one.exit()));
        part.put(",\"serviceProvider\":{\"type\":\"Organization\",\"identifier\":{\"value\":\"");
        part.put(one.establishment());
        part.put("\"}}");
      }
      rows.text(part);
      rows.end();
    }
  }

  private static String kind(Setting setting) {
    if (setting.isInpatient()) {
      return "IMP";
    }
    return setting == Setting.OFFICE ? "AMB" : "HH";
  }

  private static byte[] ending(String exit) {
    return switch (exit.charAt(0)) {
      case '9' -> DIED;
      case '8' -> HOME;
      default -> ELSEWHERE;
    };
  }

  private void conditions(Journal journal, Rows rows) {
    List<Journal.Diagnosis> diagnoses = journal.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      Journal.Diagnosis one = diagnoses.get(i);
      boolean lasts = one.role() == Role.LONG_TERM;
      rows.begin(condition);
      rows.number(Ids.event(journal, i));
      rows.text(lasts ? ACTIVE : NOTHING);
      rows.text(lasts ? LONG_TERM : OF_ENCOUNTER);
      rows.text(ascii(one.role().word()));
      part.clear();
      Ids.putIcd10(part, one.code());
      rows.text(part);
      rows.text(journal.identity());
      rows.text(reference("encounter", journal, one.visit()));
      rows.day(one.first());
      rows.end();
    }
  }

  private void procedures(Journal journal, Rows rows) {
    List<Journal.Act> acts = journal.acts();
    for (int i = 0; i < acts.size(); i++) {
      Journal.Act one = acts.get(i);
      rows.begin(procedure);
      rows.number(Ids.event(journal, i));
      rows.text(one.code());
      rows.text(journal.identity());
      rows.text(reference("encounter", journal, one.visit()));
      rows.day(one.day());
      rows.end();
    }
  }

  private void dispenses(Journal journal, Rows rows) {
    List<Journal.Drug> drugs = journal.drugs();
    for (int i = 0; i < drugs.size(); i++) {
      Journal.Drug one = drugs.get(i);
      rows.begin(dispense);
      rows.number(Ids.event(journal, i));
      rows.text(medication(one));
      rows.text(journal.identity());
      rows.text(reference("context", journal, one.visit()));
      rows.number(one.boxes());
      rows.day(one.day());
      rows.end();
    }
  }

  private Bytes medication(Journal.Drug drug) {
    part.clear();
    if (drug.ofHospital()) {
      part.put("\"text\":\""); // A made-up code is of no system.
      part.put(drug.code());
      part.put((byte) '"');
    } else {
      part.put(ATC);
      part.put(drug.atc());
      part.put(CIP);
      part.put(drug.code());
      part.put("\"}]");
    }
    return part;
  }

  private void observations(Journal journal, Rows rows) {
    List<Journal.Test> tests = journal.tests();
    for (int i = 0; i < tests.size(); i++) {
      Journal.Test one = tests.get(i);
      rows.begin(observation);
      rows.number(Ids.event(journal, i));
      rows.padded(one.code(), 4);
      rows.text(journal.identity());
      rows.text(reference("encounter", journal, one.visit()));
      rows.day(one.day());
      rows.end();
    }
  }

  /** A reference to a visit, or nothing. */
  private Bytes reference(String name, Journal journal, int visit) {
    part.clear();
    if (visit != Journal.NO_VISIT) {
      part.put(",\"");
      part.put(name);
      part.put("\":{\"reference\":\"Encounter/SYN");
      part.putNumber(Ids.event(journal, visit));
      part.put("\"}");
    }
    return part;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
