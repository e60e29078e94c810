package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.nomenclature.Drugs;
import fr.healthdatahub.samples.pathway.Care;
import fr.healthdatahub.samples.pathway.Conditions;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.HashMap;
import java.util.Map;

/** The tables of the DCIR that tell what a claim paid for, one a kind of care. */
final class ClaimDetailRows {
  private static final Table PHARMACY = Tables.of("ER_PHA_F");
  private static final Table BIOLOGY = Tables.of("ER_BIO_F");
  private static final Table ACTS = Tables.of("ER_CAM_F");
  private static final Table DEVICES = Tables.of("ER_TIP_F");
  private static final Table UNITS = Tables.of("ER_UCD_F");
  private static final String KEYS = "DCT_ORD_NUM..REM_TYP_AFF";

  private final int pharmacy;
  private final int biology;
  private final int acts;
  private final int devices;
  private final int units;
  private final Map<String, Box[]> boxes = new HashMap<>();

  private final RowShape box =
      RowShape.of(
          PHARMACY,
          Map.of(
              "PHA_DEC_PRU",
              "0.00",
              "PHA_DEC_QSU",
              "0",
              "PHA_ORD_NUM",
              "1",
              "PHA_SEQ_RNV",
              "0",
              "PHA_SUB_MTF",
              "0"),
          "PHA_ACT_PRU",
          "PHA_ACT_QSN",
          "PHA_PRS_C13",
          "PHA_PRS_IDE",
          KEYS);
  private final RowShape test =
      RowShape.of(BIOLOGY, Map.of("BIO_ORD_NUM", "1"), "BIO_ACT_QSN", "BIO_PRS_IDE", KEYS);
  private final RowShape technical =
      RowShape.of(
          ACTS,
          Map.of("CAM_ACT_COD", "1", "CAM_ORD_NUM", "1", "CAM_TRT_PHA", "0"),
          "CAM_ACT_PRU",
          "CAM_PRS_IDE",
          "CAM_REM_BSE",
          KEYS);
  private final RowShape device =
      RowShape.of(
          DEVICES,
          Map.of("TIP_ORD_NUM", "1", "TIP_PRS_TYP", "1"),
          "TIP_ACT_PRU",
          "TIP_ACT_QSN",
          "TIP_PRS_IDE",
          "TIP_PUB_PRX",
          KEYS);
  private final RowShape unit =
      RowShape.of(
          UNITS,
          Map.of("UCD_ORD_NUM", "1", "UCD_TOP_UCD", "0"),
          "UCD_DLV_NBR",
          "UCD_FAC_PRU",
          "UCD_TTF_MNT",
          "UCD_UCD_COD",
          KEYS);

  ClaimDetailRows(TableFiles files, Conditions conditions) {
    pharmacy = files.fileOf(PHARMACY);
    biology = files.fileOf(BIOLOGY);
    acts = files.fileOf(ACTS);
    devices = files.fileOf(DEVICES);
    units = files.fileOf(UNITS);
    for (int id = 0; id < conditions.cares(); id++) {
      if (conditions.care(id) instanceof Care.Drug drug) {
        boxes.computeIfAbsent(drug.atc(), atc -> Box.of(drug.products()));
      }
    }
  }

  /** A product in the bytes of its codes. */
  private record Box(byte[] cip13, byte[] cip7) {
    static Box[] of(Drugs products) {
      Box[] all = new Box[products.cip13().length];
      for (int i = 0; i < all.length; i++) {
        String code = products.cip13()[i];
        // CIP13 = 34009, the CIP7, and a key.
        String cip7 = String.valueOf(Integer.parseInt(code.substring(5, 12)));
        all[i] = new Box(StayCells.ascii(code), StayCells.ascii(cip7));
      }
      return all;
    }
  }

  void box(Block block, Bytes keys, Care.Drug drug, int choice, int sign) {
    Box product = boxes.get(drug.atc())[choice];
    Rows rows = block.rows(pharmacy);
    rows.begin(box);
    rows.cents(drug.cents());
    rows.number((long) sign * drug.boxes());
    rows.text(product.cip13());
    rows.text(product.cip7());
    rows.text(keys);
    rows.end();
  }

  void test(Block block, Bytes keys, int code, int sign) {
    Rows rows = block.rows(biology);
    rows.begin(test);
    rows.number(sign);
    rows.number(code);
    rows.text(keys);
    rows.end();
  }

  void act(Block block, Bytes keys, Care.Act care, int sign) {
    Rows rows = block.rows(acts);
    rows.begin(technical);
    rows.cents(care.cents());
    rows.text(StayCells.ascii(care.code()));
    rows.cents((long) sign * care.cents());
    rows.text(keys);
    rows.end();
  }

  void device(Block block, Bytes keys, Care.Device care, int sign) {
    Rows rows = block.rows(devices);
    rows.begin(device);
    rows.cents(care.cents());
    rows.number((long) sign * care.quantity());
    rows.text(StayCells.ascii(care.code()));
    rows.cents(care.cents());
    rows.text(keys);
    rows.end();
  }

  void unit(Block block, Bytes keys, Care.HospitalDrug care, int sign) {
    Rows rows = block.rows(units);
    rows.begin(unit);
    rows.number(sign);
    rows.cents(care.cents());
    rows.cents((long) sign * care.cents());
    rows.text(StayCells.ascii(care.code()));
    rows.text(keys);
    rows.end();
  }
}
