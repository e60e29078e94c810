package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.pathway.Condition;
import fr.healthdatahub.samples.pathway.StayPlan.Chance;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Causes of death: KI_CCI_R and KI_ECD_R. The initial cause is that which the person's timeline
 * has; another condition of the person may be mentioned beside it.
 */
final class DeathRows {
  private static final long MENTIONED = Seeds.stream("mentions of causes of death");
  private static final Table DEATHS = Tables.of("KI_CCI_R");
  private static final Table MENTIONS = Tables.of("KI_ECD_R");

  private final int deaths;
  private final int mentions;
  private final int lastDay;
  private final long seed;
  private final List<Chance> possible = new ArrayList<>();

  private final RowShape deathShape =
      RowShape.of(
          DEATHS,
          Map.of("DCD_IDT_TOP", "1", "BEN_IDT_TOP", "1", "TYP_CER_COD", "1"),
          "DCD_IDT_ENC",
          "BEN_IDT_ANO",
          "BEN_NIR_ANO",
          "FLX_PER_ANN",
          "DCD_DPT_COD",
          "DCD_COM_COD",
          "BEN_RES_DPT",
          "BEN_RES_COM",
          "BEN_DCD_DTE",
          "BEN_DCD_AME",
          "BEN_NAI_ANN",
          "BEN_NAI_MOI",
          "BEN_SEX_COD",
          "DCD_CIM_COD");
  private final RowShape mentionShape =
      RowShape.of(
          MENTIONS,
          Map.of("DCD_IDT_TOP", "1", "BEN_IDT_TOP", "1"),
          "DCD_IDT_ENC",
          "BEN_IDT_ANO",
          "BEN_NIR_ANO",
          "FLX_PER_ANN",
          "CER_LIG_NUM",
          "ECD_CAU_RNG",
          "ECD_CIM_COD",
          "BEN_DCD_DTE",
          "BEN_DCD_AME");

  DeathRows(SampleSpec spec, TableFiles files) {
    deaths = files.fileOf(DEATHS);
    mentions = files.fileOf(MENTIONS);
    lastDay = Days.first(spec.to() + 1) - 1;
    seed = spec.seed();
  }

  void write(Patient patient, Block block) {
    Person person = patient.person;
    if (person.deathDay > lastDay) {
      return;
    }
    Draws draws = Draws.of(seed, person.index, MENTIONED);
    byte[] code = StayCells.ascii(four(patient.timeline.cause()));
    patient.journal.died(code);
    Rows rows = block.rows(deaths);
    rows.begin(deathShape);
    rows.text(patient.identity);
    rows.text(patient.identity);
    rows.text(patient.identity);
    rows.number(Days.year(person.deathDay));
    rows.text(patient.department);
    rows.text(patient.commune);
    rows.text(patient.department);
    rows.text(patient.commune);
    rows.day(person.deathDay);
    rows.yearMonth(person.deathDay);
    rows.number(person.birthYear);
    rows.padded(Days.month(person.birthDay), 2);
    rows.number(person.sex.code());
    rows.text(code);
    rows.end();
    mention(patient, block, code, 1);
    others(patient);
    if (!possible.isEmpty()) {
      byte[] other = StayCells.ascii(four(Condition.cause(possible, draws)));
      if (!Arrays.equals(other, code)) {
        mention(patient, block, other, 2);
      }
    }
  }

  private void mention(Patient patient, Block block, byte[] code, int line) {
    Person person = patient.person;
    Rows rows = block.rows(mentions);
    rows.begin(mentionShape);
    rows.text(patient.identity);
    rows.text(patient.identity);
    rows.text(patient.identity);
    rows.number(Days.year(person.deathDay));
    rows.number(line);
    rows.number(1);
    rows.text(code);
    rows.day(person.deathDay);
    rows.yearMonth(person.deathDay);
    rows.end();
  }

  /** What is mentioned beside the cause: one of the person's other conditions. */
  private void others(Patient patient) {
    possible.clear();
    List<Condition> conditions = patient.timeline.conditions().all();
    for (int i = 0; i < conditions.size(); i++) {
      boolean begun = patient.timeline.onset(i) <= patient.person.deathDay;
      if (begun && i != patient.timeline.fatal()) {
        possible.addAll(conditions.get(i).causes());
      }
    }
  }

  /** Codes of causes have at most four characters. */
  private static String four(String code) {
    return code.length() > 4 ? code.substring(0, 4) : code;
  }
}
