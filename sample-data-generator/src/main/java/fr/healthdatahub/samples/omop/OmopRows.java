package fr.healthdatahub.samples.omop;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.journal.Ids;
import fr.healthdatahub.samples.journal.Journal;
import fr.healthdatahub.samples.journal.JournalWriter;
import fr.healthdatahub.samples.journal.Setting;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Sex;
import fr.healthdatahub.samples.source.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A person's rows in the OMOP Common Data Model. French codes stand in the source values; their
 * concepts are 0, for no mapping of CIM-10, CIP, CCAM and NABM was at hand that may be handed on.
 */
public final class OmopRows implements JournalWriter {
  private static final int MALE = 8507;
  private static final int FEMALE = 8532;
  private static final int INPATIENT = 9201;
  private static final int OUTPATIENT = 9202;
  private static final int HOME_VISIT = 581476;

  private final int first;
  private final Bytes code = new Bytes(64);
  private final OmopShapes shapes = new OmopShapes();

  /**
   * @param first number of the first file of the standard
   */
  public OmopRows(int first) {
    this.first = first;
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
    rows.begin(shapes.person);
    rows.number(id);
    rows.number(journal.person().sex == Sex.MAN ? MALE : FEMALE);
    rows.number(journal.person().birthYear);
    rows.number(Days.month(journal.person().birthDay));
    rows.text(journal.identity());
    rows.number(journal.person().sex.code());
    rows.end();
    rows = rows(block, "observation_period");
    rows.begin(shapes.period);
    rows.number(id);
    rows.number(id);
    rows.day(journal.from());
    rows.day(journal.to());
    rows.end();
    if (journal.isDead()) {
      rows = rows(block, "death");
      rows.begin(shapes.death);
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
      rows.begin(shapes.visit);
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
      rows.begin(shapes.condition);
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
      rows.begin(shapes.drug);
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
      rows.begin(shapes.procedure);
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
      rows.begin(shapes.measurement);
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
    Rows rows = block.rows(first + OmopTables.position("cdm_source"));
    rows.begin(OmopShapes.source());
    rows.day(released);
    rows.day(released);
    rows.end();
  }
}
