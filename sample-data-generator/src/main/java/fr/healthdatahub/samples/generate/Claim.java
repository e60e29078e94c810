package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.DayTexts;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.Map;

/**
 * One payment slip: a row of ER_DCT_F and the nine keys that join its rows of ER_PRS_F with those
 * of the other tables.
 *
 * <p>DCT_ORD_NUM holds the person's number within the department and the slip's number, so keys are
 * unique without any counter that people share.
 */
final class Claim {
  private static final byte[] EMITTER = {',', '1', ','};
  private static final byte[] EMITTER_TYPE = {',', '1', ','};
  private static final byte[] AFFINITY = {',', '0'};

  /** DCT_RGU_SNS of IR_RGU_V: no correction, one that takes back, one that gives anew. */
  private static final byte[] NO_CORRECTION = {'Z'};

  private static final byte[] TAKES_BACK = {'N'};
  private static final byte[] GIVES_ANEW = {'P'};
  private static final int SLIPS = 256;
  private static final double LATE = 0.03;
  private static final int LATEST = 540;
  private static final Table SLIP_TABLE = Tables.of("ER_DCT_F");

  private final boolean lateFluxes;
  private final int slips;
  private final Bytes slip = new Bytes(128);
  private final Bytes keys = new Bytes(160);
  private final RowShape shape =
      RowShape.of(
          SLIP_TABLE,
          Map.of("DCT_INT_VER", "B2", "DCT_MVT_SYS", "1"),
          "DCT_ARR_DTE",
          "DCT_REM_DTD",
          "DCT_RGU_SNS",
          "DCT_ORD_NUM..ORG_CLE_NUM");
  private int count;
  private int line;

  Claim(SampleSpec spec, TableFiles files) {
    lateFluxes = spec.has(Habit.LATE_FLUXES);
    slips = files.fileOf(SLIP_TABLE);
  }

  /** Begins with the slips of another person. */
  void start() {
    count = 0;
  }

  /** Opens a slip for care of a day. */
  void open(Patient patient, Block block, int day) {
    open(patient, block, day, NO_CORRECTION);
  }

  /**
   * Opens a slip that corrects an earlier one of a day.
   *
   * @param sign -1 takes back, 1 gives anew
   */
  void correct(Patient patient, Block block, int day, int sign) {
    open(patient, block, day, sign < 0 ? TAKES_BACK : GIVES_ANEW);
  }

  private void open(Patient patient, Block block, int day, byte[] correction) {
    int processed = day + lag(patient);
    slip.clear();
    slip.putNumber(patient.number * SLIPS + count % SLIPS);
    slip.put((byte) ',');
    DayTexts.putIso(slip, Days.firstOfNextMonth(processed));
    slip.put(EMITTER);
    slip.putNumber(1 + count / SLIPS);
    slip.put(EMITTER_TYPE);
    DayTexts.putIso(slip, processed);
    slip.put((byte) ',');
    slip.put(patient.organisation);
    count++;
    line = 0;
    Rows rows = block.rows(slips);
    rows.begin(shape);
    rows.day(processed);
    rows.day(processed);
    rows.text(correction);
    rows.text(slip);
    rows.end();
  }

  private int lag(Patient patient) {
    double days = 2 + 5 * patient.draws.exponential();
    if (lateFluxes && patient.draws.chance(LATE)) {
      days += 120 * patient.draws.exponential();
    }
    return (int) Math.min(days, LATEST);
  }

  /** The nine keys of the next row of the slip. */
  Bytes nextLine() {
    keys.clear();
    keys.put(slip.array(), 0, slip.size());
    keys.put((byte) ',');
    keys.putNumber(++line);
    keys.put(AFFINITY);
    return keys;
  }

  /** The nine keys of the row before. */
  Bytes lastLine() {
    return keys;
  }
}
