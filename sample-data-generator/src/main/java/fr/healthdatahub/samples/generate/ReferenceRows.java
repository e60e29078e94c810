package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.pathway.Care;
import fr.healthdatahub.samples.pathway.Timeline;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** IR_BEN_R, IR_IMB_R and IR_ORC_R: who people are, their long-term conditions, their cover. */
final class ReferenceRows {
  /** What the SNDS writes as the date of death of the living. */
  static final byte[] ALIVE_DAY = "1600-01-01".getBytes(StandardCharsets.US_ASCII);

  static final byte[] ALIVE_MONTH = "160001".getBytes(StandardCharsets.US_ASCII);
  private static final double SOLIDARITY_COVER = 0.1;
  private static final int YEARS_OF_RIGHT = 5;
  private static final Table PEOPLE = Tables.of("IR_BEN_R");
  private static final Table ILLNESSES = Tables.of("IR_IMB_R");
  private static final Table COVER = Tables.of("IR_ORC_R");

  private final int people;
  private final int illnesses;
  private final int cover;
  private final int lastDay;
  private final RowShape person;
  private final RowShape illness =
      RowShape.of(
          ILLNESSES,
          Map.of("IMB_ETM_NAT", "41"),
          "BEN_NIR_PSA",
          "BEN_RNG_GEM",
          "IMB_ALD_DTD",
          "IMB_ALD_DTF",
          "IMB_ALD_NUM",
          "INS_DTE",
          "MED_MTF_COD",
          "UPD_DTE");
  private final RowShape covered =
      RowShape.of(
          COVER,
          Map.of("BEN_CTA_TYP", "89", "IND_RNM_BEN", "1"),
          "BEN_NIR_PSA",
          "BEN_RNG_GEM",
          "BEN_NIR_ANO",
          "BEN_IDT_ANO",
          "MLL_CTA_DSD",
          "MLL_CTA_DSF");

  ReferenceRows(SampleSpec spec, TableFiles files) {
    people = files.fileOf(PEOPLE);
    illnesses = files.fileOf(ILLNESSES);
    cover = files.fileOf(COVER);
    lastDay = Days.first(spec.to() + 1) - 1;
    String end = spec.to() + "-12-31";
    person =
        RowShape.of(
            PEOPLE,
            Map.of(
                "BEN_IDT_TOP",
                "1",
                "BEN_CDI_NIR",
                "00",
                "BEN_TOP_CNS",
                "1",
                "MAX_TRT_DTD",
                end,
                "BEN_IDT_MAJ",
                end,
                "BEN_DTE_MAJ",
                end),
            "BEN_NIR_PSA",
            "BEN_RNG_GEM",
            "BEN_NIR_ANO",
            "BEN_IDT_ANO",
            "ASS_NIR_ANO",
            "BEN_NAI_ANN",
            "BEN_NAI_MOI",
            "BEN_SEX_COD",
            "BEN_DCD_DTE",
            "BEN_DCD_AME",
            "ORG_AFF_BEN",
            "BEN_RES_DPT",
            "BEN_RES_COM",
            "ORG_CLE_NEW",
            "BEN_DTE_INS");
  }

  void write(Patient patient, Block block) {
    int first = Math.max(patient.person.birthDay, Days.first(Days.year(lastDay) - 10));
    person(patient, block.rows(people), first);
    if (patient.hasSecondPseudonym()) {
      person(patient, block.rows(people), patient.secondFrom);
    }
    illnesses(patient, block.rows(illnesses));
    cover(patient, block.rows(cover));
  }

  private void person(Patient patient, Rows rows, int inscribed) {
    Person one = patient.person;
    rows.begin(person);
    rows.text(patient.pseudonym(inscribed));
    rows.number(one.twinRank);
    rows.text(patient.identity);
    rows.text(patient.identity);
    rows.text(one.insuredBy == null ? patient.identity : patient.identityOf(one.insuredBy));
    rows.number(one.birthYear);
    rows.padded(Days.month(one.birthDay), 2);
    rows.number(one.sex.code());
    death(rows, one.deathDay <= lastDay ? one.deathDay : Person.NEVER);
    rows.text(patient.organisation);
    rows.text(patient.department);
    rows.text(patient.commune);
    rows.text(patient.organisation);
    rows.day(inscribed);
    rows.end();
  }

  private static void death(Rows rows, int day) {
    if (day == Person.NEVER) {
      rows.text(ALIVE_DAY);
      rows.text(ALIVE_MONTH);
    } else {
      rows.day(day);
      rows.yearMonth(day);
    }
  }

  private void illnesses(Patient patient, Rows rows) {
    Timeline timeline = patient.timeline;
    for (int i = 0; i < timeline.size(); i++) {
      if (timeline.conditions().care(timeline.care(i)) instanceof Care.LongTerm longTerm) {
        int day = timeline.day(i);
        patient.longTermFrom = Math.min(patient.longTermFrom, day);
        rows.begin(illness);
        rows.text(patient.pseudonym(lastDay));
        rows.number(patient.person.twinRank);
        rows.day(day);
        rows.day(endOfRight(day));
        rows.number(longTerm.number());
        rows.day(day);
        rows.text(longTerm.diagnosis().getBytes(StandardCharsets.US_ASCII));
        rows.day(day);
        rows.end();
      }
    }
  }

  /** Rights are renewed every five years; the last end lies after the sample. */
  private int endOfRight(int start) {
    int end = start;
    while (end <= lastDay) {
      end += YEARS_OF_RIGHT * 365;
    }
    return end;
  }

  private void cover(Patient patient, Rows rows) {
    if (patient.draws.chance(SOLIDARITY_COVER)) {
      int start = Math.max(patient.person.birthDay, lastDay - patient.draws.between(30, 700));
      if (start > patient.person.deathDay) {
        return;
      }
      rows.begin(covered);
      rows.text(patient.pseudonym(lastDay));
      rows.number(patient.person.twinRank);
      rows.text(patient.identity);
      rows.text(patient.identity);
      rows.day(start);
      rows.day(start + 364);
      rows.end();
    }
  }
}
