package fr.healthdatahub.samples.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Mortality;
import fr.healthdatahub.samples.population.Neighbourhood;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.population.Pyramid;
import fr.healthdatahub.samples.population.Sex;
import fr.healthdatahub.samples.population.Territory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoursesTest {
  private static final int FROM = 2018;
  private static final int TO = 2020;
  private static final int FIRST = Days.first(FROM);
  private static final int LAST = Days.first(TO + 1) - 1;
  private static final int NEIGHBOURHOODS = 150;

  private final Territory territory = new Territory();
  private final Conditions conditions = Conditions.read();
  private final Timeline timeline = new Timeline(conditions);
  private final Courses courses = new Courses(11, conditions, FIRST, LAST);
  private final Neighbourhood neighbourhood =
      new Neighbourhood(
          11, territory, new Pyramid(territory, FROM, TO), new Mortality(FROM, TO), FROM);

  private interface Look {
    void at(Person person);
  }

  private void everybody(Look look) {
    for (int number = 0; number < NEIGHBOURHOODS; number++) {
      neighbourhood.draw(number, Neighbourhood.SIZE);
      for (int i = 0; i < neighbourhood.size(); i++) {
        courses.follow(neighbourhood.person(i), timeline);
        look.at(neighbourhood.person(i));
      }
    }
  }

  private int position(String condition) {
    return conditions.all().stream().map(Condition::id).toList().indexOf(condition);
  }

  @Test
  void careLiesBetweenBirthAndDeathAndFollowsTheOnset() {
    everybody(
        person -> {
          int before = Integer.MIN_VALUE;
          for (int i = 0; i < timeline.size(); i++) {
            int day = timeline.day(i);
            Care care = conditions.care(timeline.care(i));
            assertTrue(day >= before, "events are in order");
            before = day;
            assertTrue(person.livesOn(day) && day <= LAST);
            assertTrue(day >= FIRST || care instanceof Care.LongTerm);
            int condition = conditions.all().indexOf(conditions.conditionOf(timeline.care(i)));
            assertTrue(timeline.onset(condition) <= day);
          }
        });
  }

  @Test
  void conditionsFollowSexAndAge() {
    int prostate = position("prostate-cancer");
    int breast = position("breast-cancer");
    Map<Sex, Integer> ill = new HashMap<>();
    everybody(
        person -> {
          if (timeline.onset(prostate) <= LAST) {
            assertEquals(Sex.MAN, person.sex);
            assertTrue(person.ageOn(timeline.onset(prostate)) >= 44);
          }
          if (timeline.onset(breast) <= LAST) {
            ill.merge(person.sex, 1, Integer::sum);
          }
        });
    assertTrue(ill.getOrDefault(Sex.WOMAN, 0) > 50, ill.toString());
    assertTrue(ill.getOrDefault(Sex.MAN, 0) < 10, ill.toString());
  }

  @Test
  void aDiabeticHasTestsOfHba1cAndMetformin() {
    int diabetes = position("diabetes-2");
    int[] counts = new int[3];
    everybody(
        person -> {
          if (timeline.onset(diabetes) < FIRST && person.deathDay > LAST) {
            boolean tested = false;
            boolean treated = false;
            for (int i = 0; i < timeline.size(); i++) {
              Care care = conditions.care(timeline.care(i));
              tested |= care instanceof Care.Lab lab && lab.codes()[0] == 1577;
              treated |= care instanceof Care.Drug drug && drug.atc().equals("A10BA02");
            }
            counts[0]++;
            counts[1] += tested ? 1 : 0;
            counts[2] += treated ? 1 : 0;
          }
        });
    assertTrue(counts[0] > 200, counts[0] + " diabetics");
    assertEquals(counts[0], counts[1]);
    assertTrue(counts[2] > 0.95 * counts[0], counts[2] + " of " + counts[0]);
  }

  @Test
  void everyBirthHasADeliveryOfTheMother() {
    int[] births = new int[2];
    int delivery = position("delivery");
    everybody(
        person -> {
          long inSample = 0;
          for (int i = 0; i < person.births; i++) {
            int day = person.birthsGiven[i];
            inSample += day >= FIRST ? 1 : 0;
            births[0] += day >= FIRST ? 1 : 0;
          }
          int stays = 0;
          for (int i = 0; i < timeline.size(); i++) {
            boolean delivers =
                conditions.care(timeline.care(i)) instanceof Care.Stay
                    && conditions.all().indexOf(conditions.conditionOf(timeline.care(i)))
                        == delivery;
            if (delivers) {
              stays++;
              int day = timeline.day(i);
              boolean onBirth = false;
              for (int j = 0; j < person.births; j++) {
                onBirth |= person.birthsGiven[j] == day;
              }
              assertTrue(onBirth, "a delivery on the day of a birth");
            }
          }
          assertEquals(inSample, stays);
        });
    assertTrue(births[0] > 200, births[0] + " births");
  }

  @Test
  void aPersonsCareDoesNotDependOnOthers() {
    neighbourhood.draw(77, Neighbourhood.SIZE);
    courses.follow(neighbourhood.person(5), timeline);
    List<Integer> days = days();
    courses.follow(neighbourhood.person(6), timeline);
    courses.follow(neighbourhood.person(5), timeline);
    assertEquals(days, days());
  }

  private List<Integer> days() {
    return IntStream.range(0, timeline.size()).mapToObj(timeline::day).toList();
  }

  /** Conditions prescribe on their own; what is dispensed goes together. */
  @Test
  void drugsGoTogether() {
    everybody(
        person -> {
          Set<String> ofDay = new HashSet<>();
          Set<String> ofLife = new HashSet<>();
          int before = Integer.MIN_VALUE;
          for (int i = 0; i < timeline.size(); i++) {
            if (conditions.care(timeline.care(i)) instanceof Care.Drug drug) {
              int day = timeline.day(i);
              if (day > before) {
                ofDay.clear();
              }
              before = day;
              assertTrue(ofDay.add(drug.atc()), drug.atc() + " twice a day");
              ofLife.add(drug.atc());
              for (int birth = 0; birth < person.births; birth++) {
                boolean isPregnant =
                    day <= person.birthsGiven[birth] && day > person.birthsGiven[birth] - 270;
                assertFalse(
                    isPregnant && drug.atc().matches("G03A.*|N03AG01|C09.*|C10AA.*"), drug.atc());
              }
              assertTrue(!drug.atc().equals("A07DA03") || person.ageOn(day) >= 2);
            }
          }
          for (String group : List.of("C07A", "C10AA", "B01A[AEF]", "C09[A-D]")) {
            long substances = ofLife.stream().filter(atc -> atc.matches(group + ".*")).count();
            assertTrue(substances <= 1, () -> ofLife.toString());
          }
        });
  }
}
