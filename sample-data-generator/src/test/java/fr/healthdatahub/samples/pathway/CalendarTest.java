package fr.healthdatahub.samples.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Mortality;
import fr.healthdatahub.samples.population.Neighbourhood;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.population.Pyramid;
import fr.healthdatahub.samples.population.Territory;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of the week, public holidays, winter and the first lockdown. */
class CalendarTest {
  private static final int FROM = 2018;
  private static final int TO = 2020;
  private static final int PEOPLE = 20_000;
  private static final Conditions CONDITIONS = Conditions.read();

  /** Care by day of the week (0 Monday) and opening. */
  private static final Map<Opening, double[]> BY_WEEKDAY = new EnumMap<>(Opening.class);

  private static final double[] PNEUMONIA = new double[12];
  private static final double[] BACK_PAIN = new double[12];

  /** Consultations from 17 March to 10 May by year. */
  private static final double[] SPRING = new double[3];

  private static int closed;

  @BeforeAll
  static void followPeople() {
    Territory territory = new Territory();
    Neighbourhood neighbourhood =
        new Neighbourhood(
            3, territory, new Pyramid(territory, FROM, TO), new Mortality(FROM, TO), FROM);
    Courses courses = new Courses(3, CONDITIONS, Days.first(FROM), Days.first(TO + 1) - 1);
    Timeline timeline = new Timeline(CONDITIONS);
    for (int number = 0; number < PEOPLE / Neighbourhood.SIZE; number++) {
      neighbourhood.draw(number, Neighbourhood.SIZE);
      for (int i = 0; i < neighbourhood.size(); i++) {
        courses.follow(neighbourhood.person(i), timeline);
        look(timeline);
      }
    }
  }

  private static void look(Timeline timeline) {
    for (int i = 0; i < timeline.size(); i++) {
      LocalDate day = LocalDate.ofEpochDay(timeline.day(i));
      Care care = CONDITIONS.care(timeline.care(i));
      String condition = CONDITIONS.conditionOf(timeline.care(i)).id();
      boolean fixed =
          condition.equals("delivery")
              || condition.equals("newborn")
              || condition.equals("end-of-life");
      Opening opening = fixed && care instanceof Care.Stay ? Opening.ALWAYS : Opening.of(care);
      if (care instanceof Care.LongTerm) {
        continue;
      }
      BY_WEEKDAY
          .computeIfAbsent(opening, key -> new double[7])[day.getDayOfWeek().getValue() - 1]++;
      closed += opening != Opening.ALWAYS && Calendar.isClosed(timeline.day(i)) ? 1 : 0;
      if (opening == Opening.PRACTICE
          && Calendar.isLockdown((int) day.withYear(2020).toEpochDay())) {
        SPRING[day.getYear() - FROM]++;
      }
    }
    for (int i = 0; i < CONDITIONS.all().size(); i++) {
      int onset = timeline.onset(i);
      if (onset != Person.NEVER && onset >= Days.first(FROM)) {
        switch (CONDITIONS.all().get(i).id()) {
          case "pneumonia" -> PNEUMONIA[Days.month(onset) - 1]++;
          case "back-pain" -> BACK_PAIN[Days.month(onset) - 1]++;
          default -> {}
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Easter Monday, Ascension and Whit Monday of some years, and days that are the same in all
        "2018-04-02", "2018-05-10", "2018-05-21", "2019-04-22", "2020-04-13", "2020-05-21",
        "2021-04-05", "2022-06-06", "2024-04-01", "2024-05-09", "2018-12-25", "2019-07-14",
        "2021-11-11", "2023-08-15", "2023-01-01", "2022-05-01", "2023-05-08", "2023-11-01"
      })
  void publicHolidaysAreKnown(String day) {
    assertTrue(Calendar.isClosed((int) LocalDate.parse(day).toEpochDay()));
    assertFalse(Calendar.isClosed(Calendar.weekday((int) LocalDate.parse(day).toEpochDay())));
  }

  @Test
  void aYearHasElevenPublicHolidays() {
    // 53 Sundays in 2023; three of the holidays are Sundays, Easter and Whit Sunday are none.
    int closedDays = 0;
    for (int day = Days.first(2023); day < Days.first(2024); day++) {
      closedDays += Calendar.isClosed(day) ? 1 : 0;
    }
    assertEquals(53 + 11 - 1, closedDays);
  }

  @Test
  void plannedCareRestsOnSundaysAndPublicHolidays() {
    assertEquals(0, closed);
    assertTrue(BY_WEEKDAY.get(Opening.PRACTICE)[0] > 1000);
  }

  @Test
  void saturdaysHaveLessOfIt() {
    for (Opening opening : new Opening[] {Opening.PRACTICE, Opening.SPECIALIST, Opening.ACT}) {
      double[] days = BY_WEEKDAY.get(opening);
      double weekday = (days[0] + days[1] + days[2] + days[3] + days[4]) / 5;
      assertEquals(opening.saturdays / 1.2, days[5] / weekday, 0.12, opening.toString());
      assertEquals(1, days[0] / weekday, 0.15, "Mondays are as the others");
    }
    assertEquals(0, BY_WEEKDAY.get(Opening.HOSPITAL)[5]);
  }

  @Test
  void emergenciesAndNursesComeOnAnyDay() {
    double[] days = BY_WEEKDAY.get(Opening.ALWAYS);
    for (double day : days) {
      assertEquals(1, day / days[0], 0.15);
    }
  }

  @Test
  void pneumoniaComesInWinterAndBackPainAlways() {
    assertEquals(0.545, winter(PNEUMONIA), 0.06);
    assertEquals(0.33, winter(BACK_PAIN), 0.04);
  }

  /** The part from December to March. */
  private static double winter(double[] months) {
    double all = 0;
    for (double month : months) {
      all += month;
    }
    return (months[0] + months[1] + months[2] + months[11]) / all;
  }

  @Test
  void manyConsultationsWereGivenUpInTheFirstLockdown() {
    assertEquals(0.68, SPRING[2] / ((SPRING[0] + SPRING[1]) / 2), 0.08);
  }
}
