package fr.healthdatahub.samples.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.data.DataFile;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
  private static final int FROM = 2018;
  private static final int TO = 2023;
  private static final int NEIGHBOURHOODS = 1600;

  private final Territory territory = new Territory();
  private final Pyramid pyramid = new Pyramid(territory, FROM, TO);
  private final Mortality mortality = new Mortality(FROM, TO);
  private final Neighbourhood neighbourhood =
      new Neighbourhood(7, territory, pyramid, mortality, FROM);

  private void everybody(Consumer<Person> consumer) {
    for (int number = 0; number < NEIGHBOURHOODS; number++) {
      neighbourhood.draw(number, Neighbourhood.SIZE);
      for (int i = 0; i < neighbourhood.size(); i++) {
        consumer.accept(neighbourhood.person(i));
      }
    }
  }

  @Test
  void agesAndSexesAreThePublishedOnes() {
    double[] found = new double[200];
    everybody(
        person -> {
          int age = FROM - 1 - person.birthYear;
          if (age >= 0) {
            found[(person.sex == Sex.MAN ? 0 : 100) + Math.min(age, 99)]++;
          }
        });
    double[] published = new double[200];
    DataFile file = DataFile.of("population/population_sex_age1_2015_2026.csv");
    for (int i = 0; i < file.size(); i++) {
      if (file.integer(i, "year") == FROM) {
        int sex = file.text(i, "sex").equals("M") ? 0 : 100;
        published[sex + file.integer(i, "age")] += file.number(i, "population");
      }
    }
    assertTrue(distance(found, published) < 0.01, "distance " + distance(found, published));
  }

  @Test
  void departmentsHaveTheirShare() {
    assertTrue(distanceOfDepartments(157) < 0.04, "10,000 people");
    assertTrue(distanceOfDepartments(NEIGHBOURHOODS) < 0.01, "100,000 people");
  }

  private double distanceOfDepartments(int neighbourhoods) {
    double[] found = new double[territory.departments()];
    double[] published = new double[territory.departments()];
    for (int number = 0; number < neighbourhoods; number++) {
      neighbourhood.draw(number, Neighbourhood.SIZE);
      for (int i = 0; i < neighbourhood.size(); i++) {
        found[neighbourhood.department(neighbourhood.person(i).place())]++;
      }
    }
    for (int i = 0; i < published.length; i++) {
      published[i] = territory.residents(i);
    }
    return distance(found, published);
  }

  @Test
  void familiesLiveTogetherAndEveryHomeHasOnePerson() {
    int[] counts = new int[2];
    for (int number = 0; number < NEIGHBOURHOODS; number++) {
      neighbourhood.draw(number, Neighbourhood.SIZE);
      boolean[] taken = new boolean[Neighbourhood.SIZE];
      for (int i = 0; i < neighbourhood.size(); i++) {
        Person person = neighbourhood.person(i);
        assertFalse(taken[person.home]);
        taken[person.home] = true;
        if (person.mother != null) {
          boolean together =
              person.place() == person.mother.place() && person.place() == person.insuredBy.place();
          counts[together ? 0 : 1]++;
        }
      }
    }
    assertTrue(counts[0] > 10_000, counts[0] + " children");
    assertTrue(counts[1] < 0.01 * counts[0], counts[1] + " live elsewhere");
  }

  @Test
  void ranksCountThePlacesOfADepartment() {
    int[] seen = new int[territory.departments()];
    for (int number = 0; number < 40_000; number++) {
      assertEquals(seen[territory.departmentOf(number)]++, territory.rankOf(number));
    }
  }

  @Test
  void asManyDieAsPublished() {
    int[] deaths = new int[1];
    double[] lived = new double[1];
    everybody(
        person -> {
          int last = Math.min(person.deathDay, Days.first(TO + 1));
          lived[0] += last - Math.max(person.birthDay, Days.first(FROM));
          deaths[0] += person.deathDay < Days.first(TO + 1) ? 1 : 0;
          assertTrue(person.deathDay >= person.birthDay);
        });
    // 3.83 million deaths of 2018 to 2023 among 67.5 million people: 9.4 a thousand person-years.
    double rate = deaths[0] / (lived[0] / 365.25) * 1000;
    assertEquals(9.4, rate, 0.6);
  }

  @Test
  void newbornsHaveMothersOfAFertileAgeInTheNeighbourhood() {
    int[] counts = new int[3];
    everybody(
        person -> {
          if (person.birthYear >= FROM) {
            counts[0]++;
            if (person.mother != null) {
              counts[1]++;
              int age = person.mother.ageOn(person.birthDay);
              assertTrue(age >= 14 && age <= 50, "a mother of " + age);
              assertSame(Sex.WOMAN, person.mother.sex);
              assertTrue(person.mother.livesOn(person.birthDay));
              assertNotNull(person.insuredBy);
            }
            counts[2] += person.twinRank == 2 ? 1 : 0;
          }
        });
    assertTrue(counts[1] > 0.99 * counts[0], counts[1] + " of " + counts[0] + " have a mother");
    assertTrue(counts[2] > 0 && counts[2] < 0.03 * counts[0], counts[2] + " second twins");
  }

  @Test
  void twinsAreOfOneDaySexAndMother() {
    everybody(
        person -> {
          if (person.firstTwin != null) {
            assertEquals(person.firstTwin.birthDay, person.birthDay);
            assertSame(person.firstTwin.sex, person.sex);
            assertSame(person.firstTwin.mother, person.mother);
            assertEquals(2, person.twinRank);
          }
        });
  }

  /** Total variation: half the sum of differences between shares. */
  private static double distance(double[] a, double[] b) {
    double sumA = 0;
    double sumB = 0;
    for (int i = 0; i < a.length; i++) {
      sumA += a[i];
      sumB += b[i];
    }
    double distance = 0;
    for (int i = 0; i < a.length; i++) {
      distance += Math.abs(a[i] / sumA - b[i] / sumB) / 2;
    }
    return distance;
  }
}
