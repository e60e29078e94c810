package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.Map;

/**
 * Anomalies that the insurance told when it loaded a claim (ER_ANO_F): one claim in a thousand, and
 * always S0901 of IR_TAN_V, which looks for lines that are there twice.
 */
final class AnomalyRows {
  private static final double ANOMALY = 0.001;
  private static final Table TABLE = Tables.of("ER_ANO_F");

  private final int file;
  private final RowShape shape =
      RowShape.of(
          TABLE,
          Map.of("PRS_ANO_COD", "S0901", "PRS_ANO_DEF", "ANOMALIE FICTIVE", "PRS_ENT_NUM", "1"),
          "DCT_ORD_NUM..REM_TYP_AFF");

  AnomalyRows(TableFiles files) {
    file = files.fileOf(TABLE);
  }

  /** Draws whether there is one for the last row of a claim. */
  void write(Patient patient, Block block, Bytes keys) {
    if (patient.draws.chance(ANOMALY)) {
      Rows rows = block.rows(file);
      rows.begin(shape);
      rows.text(keys);
      rows.end();
    }
  }
}
