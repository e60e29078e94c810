package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.data.DataFile;
import fr.healthdatahub.samples.schema.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a sample beside the published figures. */
public final class Fidelity {
  private static final double PEOPLE_2022 = 67.76e6;
  private static final List<Label> SEXES =
      List.of(new Label("hommes", "men"), new Label("femmes", "women"));
  private static final Label AGE = new Label("Âge en années", "Age in years");
  private static final Label CAUSES =
      Marginals.secondary(new Label("CépiDc, SpF, DREES, 2023", "CépiDc, SpF, DREES, 2023"));
  private static final Label PERCENT_OF_DEATHS = new Label("% des décès", "% of deaths");
  private static final Label MISSING =
      new Label(
          "Ce qui n’a pas de module manque dans l’échantillon.",
          "Conditions without a module are missing in the sample.");

  private final Counts counts;
  private final Published published = new Published();
  private final Marginals marginals = new Marginals();

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
    return fidelity.marginals.all();
  }

  private void people() {
    marginals.distribution(
        "age-sex",
        new Label(
            "Personnes par sexe et âge au 1er janvier " + counts.from,
            "People by sex and age on 1 January " + counts.from),
        AGE,
        SEXES,
        Marginals.ageGroups(5),
        counts.peopleByAge,
        published.peopleByAge(counts.from),
        new Label(
            "Insee, population par sexe et âge au 1er janvier " + counts.from,
            "INSEE, population by sex and age on 1 January " + counts.from),
        Label.NONE);
    DataFile departments = DataFile.of("population/departments.csv");
    double[] sample = new double[departments.size()];
    double[] people = new double[departments.size()];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = counts.peopleByDepartment.getOrDefault(departments.text(i, "dep_code"), 0.0);
      people[i] = departments.number(i, "population_2023");
    }
    marginals.distribution(
        "department",
        new Label("Personnes par département", "People by department"),
        new Label("Département", "Department"),
        List.of(),
        Marginals.same(departments.column("dep_code")),
        sample,
        people,
        new Label("Insee, 1er janvier 2023", "INSEE, 1 January 2023"),
        new Label(
            "L’année publiée est 2023, quelles que soient celles de l’échantillon.",
            "The published year is 2023, whatever the years of the sample."));
    List<String> years = new ArrayList<>();
    double[] births = new double[counts.births.length];
    for (int year = counts.from; year <= counts.to; year++) {
      years.add(String.valueOf(year));
      births[year - counts.from] = published.births(year);
    }
    if (births.length > 1) {
      marginals.distribution(
          "births",
          new Label("Naissances par année", "Births by year"),
          new Label("Année", "Year"),
          List.of(),
          Marginals.same(years),
          counts.births,
          births,
          new Label(
              "Insee, population par sexe et âge au 1er janvier",
              "INSEE, population by sex and age on 1 January"),
          new Label(
              "Enfants de 0 an au 1er janvier suivant.",
              "Children of age 0 on the next 1 January."));
    }
  }

  private void deaths() {
    if (!counts.hasDeaths) {
      return;
    }
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
    Label source = new Label("Insee, mortalité par sexe et âge", "INSEE, mortality by sex and age");
    marginals.distribution(
        "deaths-age",
        new Label("Décès par âge", "Deaths by age"),
        AGE,
        List.of(),
        Marginals.ageGroups(10),
        counts.deathsByAge,
        deaths,
        source,
        Label.NONE);
    double died = 0;
    for (double one : counts.deaths) {
      died += one;
    }
    marginals.figure(
        "death-rate",
        new Label("Décès", "Deaths"),
        new Label("pour 1 000 personnes-années", "per 1,000 person-years"),
        died / counts.personYears * 1000,
        all / people * 1000,
        source,
        Label.NONE);
    shareOfDeaths(
        "deaths-tumours",
        new Label("Décès par tumeur", "Deaths by tumours"),
        counts.deathsByTumour / died,
        "tumours");
    shareOfDeaths(
        "deaths-circulation",
        new Label(
            "Décès par maladie de l’appareil circulatoire", "Deaths by diseases of circulation"),
        counts.deathsByCirculation / died,
        "circulatory_system");
    shareOfDeaths(
        "deaths-85",
        new Label("Décès à 85 ans et plus", "Deaths from the age of 85 on"),
        counts.deathsOf85 / died,
        "age_85_and_over");
  }

  private void shareOfDeaths(String id, Label title, double share, String breakdown) {
    marginals.figure(
        id,
        title,
        PERCENT_OF_DEATHS,
        100 * share,
        published.total("mortality", 2023, "share_of_deaths", breakdown),
        CAUSES,
        Label.NONE);
  }

  private void care() {
    if (counts.hasClaims) {
      Label perPerson = new Label("par personne et an", "per person and year");
      marginals.figure(
          "visits",
          new Label("Consultations et visites de médecins", "Consultations and visits of doctors"),
          perPerson,
          counts.visits / counts.personYears,
          published.total("consultations", 2021, "doctor_consultations_per_inhabitant", "all"),
          Marginals.secondary(new Label("OCDE, par la DSS, 2021", "OECD by DSS, 2021")),
          new Label(
              "Le chiffre publié compte aussi les consultations à l’hôpital.",
              "The published figure holds consultations in hospitals, too."));
      int year = Math.max(2022, Math.min(2025, counts.to));
      double[] boxes = published.boxes(year);
      double all = 0;
      double sample = 0;
      for (int i = 0; i < boxes.length; i++) {
        all += boxes[i];
        sample += counts.boxes[i];
      }
      Label source = new Label("Cnam, Open Medic " + year, "CNAM, Open Medic " + year);
      marginals.distribution(
          "boxes",
          new Label("Boîtes de médicaments par sexe et âge", "Boxes of drugs by sex and age"),
          AGE,
          SEXES,
          Marginals.same(List.of("0–19", "20–59", "60+")),
          counts.boxes,
          boxes,
          source,
          Label.NONE);
      marginals.figure(
          "boxes-rate",
          new Label("Boîtes de médicaments", "Boxes of drugs"),
          perPerson,
          sample / counts.personYears,
          all / PEOPLE_2022,
          source,
          Label.NONE);
    }
    if (counts.hasLongTerm) {
      marginals.figure(
          "ald",
          new Label(
              "Personnes en affection de longue durée (ALD)",
              "People with a long-term condition (ALD)"),
          new Label("% des personnes", "% of people"),
          100 * counts.peopleWithLongTerm / counts.people(),
          published.total("ald", 2021, "persons_with_ald_list", "share_of_covered_population"),
          Marginals.secondary(new Label("Cnam, 2021", "CNAM, 2021")),
          new Label(
              "L’échantillon compte tous ceux qui en ont eu une avant ou pendant ses années, morts"
                  + " compris.",
              "The sample counts all who had one before or in its years, the dead among them."));
    }
  }

  private void hospital() {
    if (!counts.hasStays) {
      return;
    }
    Label source = Marginals.secondary(new Label("DREES, 2022", "DREES, 2022"));
    marginals.figure(
        "stays",
        new Label("Séjours de MCO hors séances", "Stays in MCO without sessions"),
        new Label("pour 1 000 personnes-années", "per 1,000 person-years"),
        1000 * counts.stays / counts.personYears,
        published.total("hospital", 2022, "mco_stays", "all") / PEOPLE_2022 * 1000,
        source,
        MISSING);
    marginals.figure(
        "stays-day",
        new Label("Séjours sans nuit", "Stays without a night"),
        new Label("% des séjours", "% of stays"),
        100 * counts.staysWithoutNight / counts.stays,
        published.total("hospital", 2022, "mco_share_of_stays_without_night", "all"),
        source,
        MISSING);
    marginals.figure(
        "stays-length",
        new Label("Durée moyenne des séjours avec nuit", "Mean length of stays with a night"),
        new Label("nuits", "nights"),
        counts.nights / (counts.stays - counts.staysWithoutNight),
        published.total("hospital", 2022, "mco_mean_length_of_overnight_stay", "all"),
        source,
        Label.NONE);
  }
}
