package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.pathway.Deaths.Death;
import fr.healthdatahub.samples.pathway.State.Target;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import java.util.List;

/**
 * Follows every condition through a person's life: the state machine. But for the cause of a
 * person's death, nothing is drawn from what is drawn for another condition or person, so that a
 * module can be added without changing the rest.
 */
public final class Courses {
  private static final double DAYS_A_YEAR = 365.25;

  /** A multiple of the usual periods of care: 7, 30, 90, 180, 360 and 720 days. */
  private static final int RHYTHM = 25_200;

  private static final int MONTH = 30;
  private static final int JITTER = 5;

  private final long seed;
  private final List<Condition> conditions;
  private final Deaths deaths;
  private final long[] streams;
  private final int firstDay;
  private final int lastDay;

  /**
   * @param firstDay of the sample
   * @param lastDay of the sample, included
   */
  public Courses(long seed, Conditions conditions, int firstDay, int lastDay) {
    this.seed = seed;
    this.conditions = conditions.all();
    deaths = new Deaths(this.conditions);
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    streams = this.conditions.stream().mapToLong(one -> Seeds.stream(one.id())).toArray();
  }

  /** Fills a timeline with all care of a person in the years of the sample, in order. */
  public void follow(Person person, Timeline timeline) {
    timeline.clear();
    Death death = deaths.of(person, seed);
    timeline.dies(death);
    for (int i = 0; i < streams.length; i++) {
      Draws draws = Draws.of(seed, person.index, streams[i]);
      new Course(person, conditions.get(i), i, draws, timeline).follow(death);
    }
    timeline.sort(person);
  }

  /** One condition of one person. */
  private final class Course {
    private final Person person;
    private final Condition condition;
    private final int position;
    private final Draws draws;
    private final Timeline timeline;
    private final int last;
    private final int phase;

    /** The day on which the first of the last states of a fatal case begins. */
    private int lastState = Person.NEVER;

    Course(Person person, Condition condition, int position, Draws draws, Timeline timeline) {
      this.person = person;
      this.condition = condition;
      this.position = position;
      this.draws = draws;
      this.timeline = timeline;
      last = Math.min(lastDay, person.deathDay);
      phase = (int) Math.floorMod(Seeds.mix(person.index ^ seed), (long) RHYTHM);
    }

    void follow(Death death) {
      Onset onset = condition.onset();
      boolean kills = death.condition() == position;
      switch (onset.kind()) {
        case ONCE -> {
          if (kills) {
            runFatal(death);
          } else {
            run(onset.after(person.birthDay, person, condition.survivors(), draws));
          }
        }
        case ALWAYS -> run(person.birthDay);
        case AGAIN -> {
          runAgain(onset, kills ? death.onset() : Person.NEVER);
          if (kills) {
            runFatal(death);
          }
        }
        case DELIVERY -> {
          for (int i = 0; i < person.births; i++) {
            if (person.birthsGiven[i] >= firstDay) {
              run(person.birthsGiven[i] - onset.before());
            }
          }
        }
        case NEWBORN -> {
          if (person.birthDay >= firstDay) {
            run(person.birthDay);
          }
        }
        case DEATH -> {
          if (person.deathDay <= lastDay && !death.isTold()) {
            run(Math.max(person.birthDay, person.deathDay - onset.before()));
          }
        }
      }
    }

    private void runAgain(Onset onset, int before) {
      double part = condition.survivors();
      int earliest = Math.max(firstDay, person.birthDay);
      int day = onset.after(earliest - 1, person, part, draws);
      while (day <= last && day < before) {
        int start = onset.winter() ? Season.winter(day + draws.unit()) : day;
        if (start < earliest || start >= before) {
          start = day;
        }
        day = onset.after(Math.max(day, day + run(start) - start), person, part, draws);
      }
    }

    private void runFatal(Death death) {
      int[] lasts = death.lasts();
      lastState = lasts.length == 0 ? Person.NEVER : lasts[0];
      run(death.onset());
      for (int i = 0; i < lasts.length && lasts[i] <= last; i++) {
        int end = i + 1 < lasts.length ? Math.min(last + 1, lasts[i + 1]) : last + 1;
        care(condition.fatal().lasts().get(i).state(), lasts[i], lasts[i], end);
      }
    }

    /** Runs from the first state; answers the day on which the course ends. */
    private int run(int start) {
      int day = start;
      if (day > last) {
        return day;
      }
      timeline.begun(position, day);
      State state = condition.first();
      day = open(state, day);
      int entered = day;
      while (day <= last && day < lastState) {
        int length = state.shortest() < 0 ? -1 : draws.between(state.shortest(), state.longest());
        int end = length < 0 ? last + 1 : day + length;
        care(state, entered, day, Math.min(end, lastState));
        if (length < 0) {
          return end;
        }
        day = end;
        State next = following(state);
        if (next == null) {
          return day;
        }
        if (next != state) {
          day = open(next, day);
          entered = day;
        }
        state = next;
      }
      return day;
    }

    private int open(State state, int day) {
      return state.beginsPlanned() ? Calendar.weekday(day) : day;
    }

    private State following(State state) {
      double mark = draws.unit();
      for (Target target : state.targets()) {
        mark -= target.probability();
        if (mark < 0) {
          return condition.states().get(target.state());
        }
      }
      return state;
    }

    /**
     * Adds the care of a state between two days.
     *
     * @param entered when the state began, which may be before the start: what is done once is not
     *     done again when the state goes on
     */
    private void care(State state, int entered, int start, int end) {
      for (CareLine line : state.cares()) {
        if (line.onlyFor() == null || line.onlyFor() == person.sex) {
          Schedule schedule = line.schedule();
          if (schedule instanceof Schedule.Once once) {
            once(line, entered + once.day(), start, end);
          } else if (schedule instanceof Schedule.Every every) {
            regular(line, every.days(), start, end);
          } else if (schedule instanceof Schedule.PerYear rate) {
            random(line, DAYS_A_YEAR / rate.times(), start, end);
          }
        }
      }
    }

    private void once(CareLine line, int day, int start, int end) {
      // That an illness is acknowledged matters for later years, too.
      boolean kept = line.care() instanceof Care.LongTerm;
      if (day >= start
          && day < end
          && day <= last
          && (kept || day >= firstDay)
          && draws.chance(line.chance())) {
        add(line, day, false);
      }
    }

    /** Care in step with the person's own rhythm, so that one visit serves several conditions. */
    private void regular(CareLine line, int period, int start, int end) {
      int from = Math.max(start, firstDay);
      int day = from + Math.floorMod(phase - from, period);
      boolean loose = period >= MONTH;
      for (; day < end && day <= last; day += period) {
        if (draws.chance(line.chance())) {
          int actual = loose ? day + jitter(day) : day;
          if (actual < end && actual <= last && !isGivenUp(line, actual)) {
            add(line, actual, !loose);
          }
        }
      }
    }

    /** People are some days late; all that is due on one day is late together. */
    private int jitter(int day) {
      return (int) Math.floorMod(Seeds.mix(seed ^ person.index * 31 + day), (long) JITTER);
    }

    private void random(CareLine line, double gap, int start, int end) {
      double day = Math.max(start, firstDay);
      while (true) {
        day += gap * draws.exponential();
        if (day >= end || day > last) {
          return;
        }
        int actual = line.winter() ? Season.winter(day) : (int) day;
        boolean lies = actual >= firstDay && actual >= start && actual < end && actual <= last;
        if (draws.chance(line.chance()) && lies && !isGivenUp(line, actual)) {
          add(line, actual, false);
        }
      }
    }

    /** In the first lockdown of 2020, a share of planned care that was not begun did not happen. */
    private boolean isGivenUp(CareLine line, int day) {
      return Calendar.isLockdown(day)
          && (random(day + line.id()) >>> 11) * 0x1.0p-53 < line.opening().lockdown;
    }

    /** Bits that do not disturb what else is drawn. */
    private long random(int day) {
      return Seeds.mix(seed + person.index * 31 + (long) day * 0x9E3779B9L);
    }

    private void add(CareLine line, int due, boolean often) {
      Opening opening = line.opening();
      int day =
          opening == Opening.ALWAYS
              ? due
              : Calendar.open(due, opening.saturdays, often, random(due));
      int age = person.ageOn(day);
      if (age >= line.youngest() && age <= line.oldest() && day >= person.birthDay && day <= last) {
        timeline.add(day, line.id());
      }
    }
  }
}
