package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What is counted in the tables of a sample. */
final class Counts {
  private static final int OLDEST = 99;

  /** From here on, BEN_AMA_COD counts months of people who are not yet two. */
  private static final int INFANT = 1000;

  final int from;
  final int to;

  /** People on 1 January of the first year by sex (0 men) and five years of age. */
  final double[] peopleByAge = new double[40];

  final Map<String, Double> peopleByDepartment = new HashMap<>();
  final double[] births;
  final double[] deaths;

  /** Deaths by ten years of age, from 0–9 to 90 and more. */
  final double[] deathsByAge = new double[10];

  double deathsOf85;
  double deathsByTumour;
  double deathsByCirculation;

  /** Person-years lived in the sample. */
  double personYears;

  double visits;

  /** Boxes by sex (0 men) and age: 0–19, 20–59, 60 and more. */
  final double[] boxes = new double[6];

  double stays;
  double staysWithoutNight;
  double nights;
  double peopleWithLongTerm;
  boolean hasClaims;
  boolean hasStays;
  boolean hasDeaths;
  boolean hasLongTerm;
  private String lastPerson = "";

  private Counts(int from, int to) {
    this.from = from;
    this.to = to;
    births = new double[to - from + 1];
    deaths = new double[to - from + 1];
  }

  static Counts of(Path folder, int from, int to) throws IOException {
    Counts counts = new Counts(from, to);
    counts.people(folder);
    counts.deaths(folder);
    counts.claims(folder);
    counts.stays(folder);
    counts.longTerm(folder);
    return counts;
  }

  private void people(Path folder) throws IOException {
    Columns.read(
        folder,
        "IR_BEN_R",
        row -> {
          // Somebody with two pseudonyms is one person; rows of one person follow one another.
          if (!isNext(row.text(0))) {
            return;
          }
          int born = row.number(1);
          int died = row.number(3) / 100;
          if (born < from) {
            int age = Math.min(from - 1 - born, OLDEST);
            peopleByAge[(row.number(2) == 1 ? 0 : 20) + Math.min(age / 5, 19)]++;
            String department = row.text(4);
            peopleByDepartment.merge(
                department.startsWith("0") ? department.substring(1) : department,
                1.0,
                Double::sum);
          } else {
            births[born - from]++;
          }
          double start = Math.max(from, born + (born < from ? 0 : 0.5));
          personYears += (died >= from ? died + 0.5 : to + 1) - start;
        },
        "BEN_IDT_ANO",
        "BEN_NAI_ANN",
        "BEN_SEX_COD",
        "BEN_DCD_AME",
        "BEN_RES_DPT");
  }

  private void deaths(Path folder) throws IOException {
    hasDeaths =
        Columns.read(
            folder,
            "KI_CCI_R",
            row -> {
              int year = row.number(0) / 100;
              int age = year - row.number(1);
              deaths[year - from]++;
              deathsByAge[Math.min(age / 10, 9)]++;
              deathsOf85 += age >= 85 ? 1 : 0;
              deathsByTumour += row.first(2) == 'C' ? 1 : 0;
              deathsByCirculation += row.first(2) == 'I' ? 1 : 0;
            },
            "BEN_DCD_AME",
            "BEN_NAI_ANN",
            "DCD_CIM_COD");
  }

  private void claims(Path folder) throws IOException {
    hasClaims =
        Columns.read(
            folder,
            "ER_PRS_F",
            row -> {
              int nature = row.number(0);
              if (row.number(4) >= 2 || row.number(5) == 71) {
                return; // the filters that every study of the DCIR applies
              }
              int quantity = row.number(1);
              if (nature == 1110 || nature == 1112 || nature == 1210 || nature == 1212) {
                visits += quantity;
              } else if (nature >= 3311 && nature <= 3341) {
                int age = row.number(2);
                int group = age < 20 || age >= INFANT ? 0 : age < 60 ? 1 : 2;
                boxes[(row.number(3) == 1 ? 0 : 3) + group] += quantity;
              }
            },
            "PRS_NAT_REF",
            "PRS_ACT_QTE",
            "BEN_AMA_COD",
            "BEN_SEX_COD",
            "CPL_MAJ_TOP",
            "DPN_QLF");
  }

  private void stays(Path folder) throws IOException {
    for (int year = from; year <= to; year++) {
      hasStays |=
          Columns.read(
              folder,
              Table.nameIn("T_MCOaaB", year),
              row -> {
                if (row.number(1) == 0) {
                  int length = row.number(0);
                  stays++;
                  staysWithoutNight += length == 0 ? 1 : 0;
                  nights += length;
                }
              },
              "SEJ_NBJ",
              "NBR_SEA");
    }
  }

  private void longTerm(Path folder) throws IOException {
    hasLongTerm =
        Columns.read(
            folder,
            "IR_IMB_R",
            row -> {
              if (isNext(row.text(0) + row.text(2))) {
                peopleWithLongTerm++;
              }
            },
            "BEN_NIR_PSA",
            "IMB_ALD_DTD",
            "BEN_RNG_GEM");
  }

  /** Whether a row is of another person than the row before. */
  private boolean isNext(String person) {
    boolean isNext = !person.equals(lastPerson);
    lastPerson = person;
    return isNext;
  }

  double people() {
    double sum = 0;
    for (double one : peopleByAge) {
      sum += one;
    }
    return sum;
  }
}
