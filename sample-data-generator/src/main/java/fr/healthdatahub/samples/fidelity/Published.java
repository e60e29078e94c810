package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.data.DataFile;

/** The published figures beside which a sample is put; see SOURCES.md among the resources. */
final class Published {
  private final DataFile population = DataFile.of("population/population_sex_age1_2015_2026.csv");
  private final DataFile mortality = DataFile.of("population/mortality_qx_sex_age1_2015_2025.csv");
  private final DataFile totals = DataFile.of("fidelity/published_totals.csv");
  private final DataFile boxes = DataFile.of("fidelity/openmedic_age_sex_2022_2025.csv");

  /** People of a year by sex (0 men) and five years of age, 95 and more last. */
  double[] peopleByAge(int year) {
    double[] people = new double[40];
    for (int i = 0; i < population.size(); i++) {
      if (population.integer(i, "year") == year) {
        int sex = population.text(i, "sex").equals("M") ? 0 : 20;
        people[sex + Math.min(population.integer(i, "age") / 5, 19)] +=
            population.number(i, "population");
      }
    }
    return people;
  }

  /** Children of age 0 on the 1 January after a year: those who were born in it and live. */
  double births(int year) {
    double births = 0;
    for (int i = 0; i < population.size(); i++) {
      if (population.integer(i, "year") == year + 1 && population.integer(i, "age") == 0) {
        births += population.number(i, "population");
      }
    }
    return births;
  }

  /** Deaths of a year by ten years of age reached in it: probabilities × people. */
  double[] deathsByAge(int year) {
    double[] deaths = new double[10];
    double[][] people = new double[2][101];
    for (int i = 0; i < population.size(); i++) {
      if (population.integer(i, "year") == year) {
        int sex = population.text(i, "sex").equals("M") ? 0 : 1;
        people[sex][Math.min(population.integer(i, "age") + 1, 100)] +=
            population.number(i, "population");
      }
    }
    for (int i = 0; i < mortality.size(); i++) {
      if (mortality.integer(i, "year") == year) {
        int sex = mortality.text(i, "sex").equals("M") ? 0 : 1;
        int age = mortality.integer(i, "age_end_of_year");
        double exposed = age == 0 ? births(year) / 2 : people[sex][Math.min(age, 100)];
        deaths[Math.min(age / 10, 9)] += mortality.number(i, "qx") * exposed;
      }
    }
    return deaths;
  }

  /** Boxes of a year by sex (0 men) and age: 0–19, 20–59, 60 and more. */
  double[] boxes(int year) {
    double[] counts = new double[6];
    for (int i = 0; i < boxes.size(); i++) {
      String sex = boxes.text(i, "sex");
      int group =
          switch (boxes.text(i, "age_group")) {
            case "0-19" -> 0;
            case "20-59" -> 1;
            case "60+" -> 2;
            default -> -1;
          };
      if (boxes.integer(i, "year") == year && group >= 0 && !sex.equals("unknown")) {
        counts[(sex.equals("M") ? 0 : 3) + group] += boxes.number(i, "boxes");
      }
    }
    return counts;
  }

  /** One of the single figures. */
  double total(String topic, int year, String indicator, String breakdown) {
    for (int i = 0; i < totals.size(); i++) {
      if (totals.text(i, "topic").equals(topic)
          && totals.integer(i, "year") == year
          && totals.text(i, "indicator").equals(indicator)
          && totals.text(i, "breakdown").equals(breakdown)) {
        return totals.number(i, "value");
      }
    }
    throw new IllegalArgumentException(topic + " " + year + " " + indicator + " " + breakdown);
  }
}
