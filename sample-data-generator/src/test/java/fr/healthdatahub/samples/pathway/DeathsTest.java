package fr.healthdatahub.samples.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.data.DataFile;
import fr.healthdatahub.samples.nomenclature.Codes;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Mortality;
import fr.healthdatahub.samples.population.Neighbourhood;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.population.Pyramid;
import fr.healthdatahub.samples.population.Sex;
import fr.healthdatahub.samples.population.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what people die, how long they live with it, and how they spend their last days. */
class DeathsTest {
  private static final int FROM = 2018;
  private static final int TO = 2023;
  private static final int FIRST = Days.first(FROM);
  private static final int LAST = Days.first(TO + 1) - 1;
  private static final int PEOPLE = 100_000;
  private static final double YEAR = 365.25;

  private static final Conditions CONDITIONS = Conditions.read();
  private static final Map<String, Double> CAUSES = new HashMap<>();

  /** By condition: days that new cases were followed, and how that ended. */
  private static final Map<Integer, List<Followed>> NEW = new HashMap<>();

  /** By condition: person-years of those without it × its rate. */
  private static final double[] EXPECTED = new double[CONDITIONS.all().size()];

  private static double deaths;
  private static double tumourDeaths;
  private static double tumourDeathsInHospital;
  private static int repeated;

  /** A new case: days until death or the end of the sample. */
  private record Followed(int days, boolean diedOfIt, boolean died) {}

  @BeforeAll
  static void followPeople() {
    Territory territory = new Territory();
    Neighbourhood neighbourhood =
        new Neighbourhood(
            5, territory, new Pyramid(territory, FROM, TO), new Mortality(FROM, TO), FROM);
    Courses courses = new Courses(5, CONDITIONS, FIRST, LAST);
    Timeline timeline = new Timeline(CONDITIONS);
    for (int number = 0; number < PEOPLE / Neighbourhood.SIZE; number++) {
      neighbourhood.draw(number, Neighbourhood.SIZE);
      for (int i = 0; i < neighbourhood.size(); i++) {
        courses.follow(neighbourhood.person(i), timeline);
        look(neighbourhood.person(i), timeline);
      }
    }
  }

  private static void look(Person person, Timeline timeline) {
    boolean died = person.deathDay <= LAST;
    if (died) {
      deaths++;
      CAUSES.merge(timeline.cause().substring(0, 3), 1.0, Double::sum);
      if (timeline.cause().charAt(0) == 'C') {
        tumourDeaths++;
        tumourDeathsInHospital += isAdmittedToDie(person, timeline) ? 1 : 0;
      }
    }
    int end = Math.min(person.deathDay, LAST);
    for (int i = 0; i < EXPECTED.length; i++) {
      int onset = timeline.onset(i);
      if (onset >= FIRST && onset <= LAST) {
        boolean ofIt = died && timeline.fatal() == i;
        NEW.computeIfAbsent(i, key -> new ArrayList<>()).add(new Followed(end - onset, ofIt, died));
      }
      Onset rates = CONDITIONS.all().get(i).onset();
      if (rates.kind() == Onset.Kind.ONCE) {
        int from = Math.max(FIRST, person.birthDay);
        for (int day = from; day <= Math.min(end, onset); day += 73) {
          double[] ofSex = person.sex == Sex.MAN ? rates.men() : rates.women();
          int band = ofSex.length - 1;
          while (rates.ages()[band] > person.ageOn(day)) {
            band--;
          }
          EXPECTED[i] += ofSex[band] / 1000 * 73 / YEAR;
        }
      }
    }
    Map<Care, Integer> acknowledged = new HashMap<>();
    for (int i = 0; i < timeline.size(); i++) {
      if (CONDITIONS.care(timeline.care(i)) instanceof Care.LongTerm one) {
        repeated += acknowledged.merge(one, 1, Integer::sum) > 1 ? 1 : 0;
      }
    }
  }

  /** Whether a stay of a module's last days was planned for the last month. */
  private static boolean isAdmittedToDie(Person person, Timeline timeline) {
    for (int i = 0; i < timeline.size(); i++) {
      if (CONDITIONS.care(timeline.care(i)) instanceof Care.Stay stay
          && stay.plan().field() == StayPlan.Field.MCO
          && stay.plan().diagnosis().equals("Z515")
          && timeline.day(i) > person.deathDay - 26) {
        return true;
      }
    }
    return false;
  }

  private static int position(String condition) {
    return CONDITIONS.all().stream().map(Condition::id).toList().indexOf(condition);
  }

  @Test
  void aLongTermConditionBeginsOnce() {
    assertEquals(0, repeated);
  }

  @Test
  void everyCauseIsACodeOrAFatalConditionOfThatAgeAndSex() {
    DataFile file = DataFile.of("pathway/causes_of_death.csv");
    for (int row = 0; row < file.size(); row++) {
      String cause = file.text(row, "cause");
      int position = position(cause);
      if (position < 0) {
        assertTrue(Codes.ICD10.wellFormed(cause) && Codes.ICD10.knows(cause), cause);
        continue;
      }
      Condition condition = CONDITIONS.all().get(position);
      assertNotNull(condition.fatal(), cause);
      Sex sex = file.text(row, "sex").equals("M") ? Sex.MAN : Sex.WOMAN;
      int earliest = condition.onset().earliest(sex);
      for (String name : file.names()) {
        if (name.startsWith("from_") && file.number(row, name) > 0) {
          List<String> names = file.names();
          int next = names.indexOf(name) + 1;
          int end = next < names.size() ? Integer.parseInt(names.get(next).substring(5)) : 130;
          assertTrue(end * YEAR > earliest, cause + " " + name);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Published: tumours 27.0 % and circulation 21.4 % of deaths in 2023, 13,375 deaths by cancer
    // of the pancreas and 12,994 by cancer of the breast of 637,082 (CépiDc).
    "C, 27.0, 1.5",
    "I, 21.9, 1.5",
    "C25, 2.1, 0.5",
    "C50, 2.0, 0.5",
    "C34, 5.0, 0.8",
    "C18, 3.0, 0.6",
    "C61, 1.5, 0.5",
    "I46, 0.8, 0.4",
    "R99, 7.0, 1.5",
  })
  void causesHaveTheirShareOfDeaths(String code, double percent, double bound) {
    double sum = 0;
    for (Map.Entry<String, Double> one : CAUSES.entrySet()) {
      sum += one.getKey().startsWith(code) ? one.getValue() : 0;
    }
    assertEquals(percent, 100 * sum / deaths, bound);
  }

  @ParameterizedTest
  @CsvSource({
    "lung-cancer, 5, 0.20, 0.06",
    "pancreatic-cancer, 5, 0.10, 0.06",
    "breast-cancer, 5, 0.88, 0.04",
    "colorectal-cancer, 5, 0.63, 0.07",
    "prostate-cancer, 5, 0.93, 0.04",
    "stroke, 0.083, 0.85, 0.03",
    "infarction, 0.083, 0.90, 0.03",
    "heart-failure, 5, 0.85, 0.05",
  })
  void newCasesSurviveAsLongAsTheModuleSays(
      String condition, double years, double share, double bound) {
    double survival = survival(NEW.get(position(condition)), years * YEAR);
    assertEquals(share, survival, bound, condition);
  }

  @Test
  void soManyFallIllAsTheRatesSay() {
    for (String condition :
        List.of(
            "lung-cancer",
            "breast-cancer",
            "colorectal-cancer",
            "prostate-cancer",
            "stroke",
            "infarction",
            "heart-failure",
            "copd",
            "dementia",
            "diabetes-2",
            "hypertension")) {
      int position = position(condition);
      double ratio = NEW.get(position).size() / EXPECTED[position];
      assertEquals(1, ratio, 0.25, condition);
    }
  }

  @Test
  void mostWhoDieOfATumourAreInHospitalThen() {
    assertEquals(0.7, tumourDeathsInHospital / tumourDeaths, 0.1);
  }

  /**
   * Survival after so many days, other causes of death counting as the end of the observation
   * (Kaplan and Meier, Nonparametric estimation from incomplete observations, 1958): near the net
   * survival that is published.
   */
  private static double survival(List<Followed> cases, double days) {
    List<Followed> sorted = cases.stream().sorted(Comparator.comparingInt(Followed::days)).toList();
    double survival = 1;
    for (int i = 0; i < sorted.size() && sorted.get(i).days() <= days; i++) {
      if (sorted.get(i).diedOfIt()) {
        survival *= 1 - 1.0 / (sorted.size() - i);
      }
    }
    return survival;
  }
}
