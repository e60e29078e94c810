package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.data.DataFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a sample beside the published figures. */
public final class Fidelity {
  private static final String TOTALS = " (published_totals.csv; read in secondary sources)";
  private static final double PEOPLE_2022 = 67.76e6;

  private final Counts counts;
  private final Published published = new Published();
  private final List<Marginal> marginals = new ArrayList<>();

  private Fidelity(Counts counts) {
    this.counts = counts;
  }

  /**
   * Counts the tables of a folder; marginals whose tables are not there are left out.
   *
   * @param from first year of the sample
   * @param to last year
   */
  public static List<Marginal> of(Path folder, int from, int to) throws IOException {
    Fidelity fidelity = new Fidelity(Counts.of(folder, from, to));
    if (fidelity.counts.people() > 0) {
      fidelity.people();
      fidelity.deaths();
      fidelity.care();
      fidelity.hospital();
    }
    return fidelity.marginals;
  }

  private void people() {
    List<String> ages = new ArrayList<>();
    for (String sex : List.of("men", "women")) {
      ages.addAll(ageGroups(sex + " ", 5));
    }
    distribution(
        "age-sex",
        "People by sex and age on 1 January " + counts.from,
        ages,
        counts.peopleByAge,
        published.peopleByAge(counts.from),
        Published.population() + ", " + counts.from,
        "");
    DataFile departments = DataFile.of("population/departments.csv");
    double[] sample = new double[departments.size()];
    double[] people = new double[departments.size()];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = counts.peopleByDepartment.getOrDefault(departments.text(i, "dep_code"), 0.0);
      people[i] = departments.number(i, "population_2023");
    }
    distribution(
        "department",
        "People by department",
        departments.column("dep_code"),
        sample,
        people,
        "INSEE, 1 January 2023 (departments.csv)",
        "The published year is 2023, whatever the years of the sample.");
    List<String> years = new ArrayList<>();
    double[] births = new double[counts.births.length];
    for (int year = counts.from; year <= counts.to; year++) {
      years.add(String.valueOf(year));
      births[year - counts.from] = published.births(year);
    }
    if (births.length > 1) {
      distribution(
          "births",
          "Births by year",
          years,
          counts.births,
          births,
          Published.population(),
          "Children of age 0 on the next 1 January.");
    }
  }

  /** Names of age groups of so many years, up to 100; the last has no end. */
  private static List<String> ageGroups(String before, int years) {
    List<String> names = new ArrayList<>();
    for (int age = 0; age < 100; age += years) {
      names.add(before + age + (age + years < 100 ? "–" + (age + years - 1) : "+"));
    }
    return names;
  }

  private void deaths() {
    if (!counts.hasDeaths) {
      return;
    }
    List<String> ages = ageGroups("", 10);
    double[] deaths = new double[10];
    double all = 0;
    double people = 0;
    for (int year = counts.from; year <= counts.to; year++) {
      double[] one = published.deathsByAge(year);
      for (int i = 0; i < one.length; i++) {
        deaths[i] += one[i];
        all += one[i];
      }
      for (double group : published.peopleByAge(year)) {
        people += group;
      }
    }
    String source = "INSEE, mortality by sex and age (mortality_qx_sex_age1_2015_2025.csv)";
    distribution("deaths-age", "Deaths by age", ages, counts.deathsByAge, deaths, source, "");
    double died = 0;
    for (double one : counts.deaths) {
      died += one;
    }
    figure(
        "death-rate",
        "Deaths",
        "per 1,000 person-years",
        died / counts.personYears * 1000,
        all / people * 1000,
        source,
        "");
    String causes = "CépiDc, SpF, DREES, 2023" + TOTALS;
    figure(
        "deaths-tumours",
        "Deaths by tumours",
        "% of deaths",
        100 * counts.deathsByTumour / died,
        published.total("mortality", 2023, "share_of_deaths", "tumours"),
        causes,
        "");
    figure(
        "deaths-circulation",
        "Deaths by diseases of circulation",
        "% of deaths",
        100 * counts.deathsByCirculation / died,
        published.total("mortality", 2023, "share_of_deaths", "circulatory_system"),
        causes,
        "");
    figure(
        "deaths-85",
        "Deaths from the age of 85 on",
        "% of deaths",
        100 * counts.deathsOf85 / died,
        published.total("mortality", 2023, "share_of_deaths", "age_85_and_over"),
        causes,
        "");
  }

  private void care() {
    if (counts.hasClaims) {
      figure(
          "visits",
          "Consultations and visits of doctors",
          "per person and year",
          counts.visits / counts.personYears,
          published.total("consultations", 2021, "doctor_consultations_per_inhabitant", "all"),
          "OECD by DSS, 2021" + TOTALS,
          "The published figure holds consultations in hospitals, too.");
      int year = Math.max(2022, Math.min(2025, counts.to));
      double[] boxes = published.boxes(year);
      double all = 0;
      double sample = 0;
      for (int i = 0; i < boxes.length; i++) {
        all += boxes[i];
        sample += counts.boxes[i];
      }
      String source = "CNAM, Open Medic " + year + " (openmedic_age_sex_2022_2025.csv)";
      distribution(
          "boxes",
          "Boxes of drugs by sex and age",
          List.of("men 0–19", "men 20–59", "men 60+", "women 0–19", "women 20–59", "women 60+"),
          counts.boxes,
          boxes,
          source,
          "");
      figure(
          "boxes-rate",
          "Boxes of drugs",
          "per person and year",
          sample / counts.personYears,
          all / PEOPLE_2022,
          source,
          "");
    }
    if (counts.hasLongTerm) {
      figure(
          "ald",
          "People with a long-term condition (ALD)",
          "% of people",
          100 * counts.peopleWithLongTerm / counts.people(),
          published.total("ald", 2021, "persons_with_ald_list", "share_of_covered_population"),
          "CNAM, 2021" + TOTALS,
          "The sample counts all who had one before or in its years, the dead among them.");
    }
  }

  private void hospital() {
    if (!counts.hasStays) {
      return;
    }
    String source = "DREES, 2022" + TOTALS;
    figure(
        "stays",
        "Stays in MCO without sessions",
        "per 1,000 person-years",
        1000 * counts.stays / counts.personYears,
        published.total("hospital", 2022, "mco_stays", "all") / PEOPLE_2022 * 1000,
        source,
        "Conditions without a module are missing in the sample.");
    figure(
        "stays-day",
        "Stays without a night",
        "% of stays",
        100 * counts.staysWithoutNight / counts.stays,
        published.total("hospital", 2022, "mco_share_of_stays_without_night", "all"),
        source,
        "Conditions without a module are missing in the sample.");
    figure(
        "stays-length",
        "Mean length of stays with a night",
        "nights",
        counts.nights / (counts.stays - counts.staysWithoutNight),
        published.total("hospital", 2022, "mco_mean_length_of_overnight_stay", "all"),
        source,
        "");
  }

  private void distribution(
      String id,
      String title,
      List<String> categories,
      double[] sample,
      double[] values,
      String source,
      String note) {
    marginals.add(
        new Marginal(
            id,
            title,
            "share",
            categories,
            Marginal.shares(sample),
            Marginal.shares(values),
            source,
            note));
  }

  private void figure(
      String id,
      String title,
      String unit,
      double sample,
      double value,
      String source,
      String note) {
    marginals.add(
        new Marginal(
            id,
            title,
            unit,
            List.of("all"),
            new double[] {sample},
            new double[] {value},
            source,
            note));
  }
}
