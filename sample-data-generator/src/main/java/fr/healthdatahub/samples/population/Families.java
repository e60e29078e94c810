package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.random.Draws;

/**
 * Finds mothers for the children of a neighbourhood, twins among those born in the years of the
 * sample, and a parent through whom each child is insured.
 *
 * <p>Share of deliveries with twins: {@value #TWINS}, an assumption near what is known of France.
 */
final class Families {
  private static final double TWINS = 0.017;
  private static final int DEPENDANT_AGE = 18;
  private static final int BETWEEN_BIRTHS = 300;
  private static final double INSURED_BY_MOTHER = 0.6;

  private final Fertility fertility = new Fertility();
  private final int firstDay;

  /**
   * @param firstDay of the sample: children who are born from then on have a delivery in it
   */
  Families(int firstDay) {
    this.firstDay = firstDay;
  }

  /** Links the first {@code size} people. */
  void link(Person[] people, int size, Draws draws) {
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      Person child = people[i];
      if (child.mother == null && child.ageOn(firstDay) < DEPENDANT_AGE) {
        Person mother = mother(people, size, child, weights, draws);
        if (mother != null) {
          give(mother, child, people, size, draws);
        }
      }
    }
  }

  private Person mother(Person[] people, int size, Person child, double[] weights, Draws draws) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      weights[i] = weight(people[i], child);
      sum += weights[i];
    }
    double mark = draws.unit() * sum;
    for (int i = 0; i < size; i++) {
      mark -= weights[i];
      if (mark < 0 && weights[i] > 0) {
        return people[i];
      }
    }
    return null;
  }

  private double weight(Person woman, Person child) {
    if (woman.sex != Sex.WOMAN
        || !woman.livesOn(child.birthDay)
        || woman.births == woman.birthsGiven.length) {
      return 0;
    }
    for (int i = 0; i < woman.births; i++) {
      if (Math.abs(woman.birthsGiven[i] - child.birthDay) < BETWEEN_BIRTHS) {
        return 0;
      }
    }
    return fertility.per100(child.birthYear, child.birthYear - woman.birthYear);
  }

  private void give(Person mother, Person child, Person[] people, int size, Draws draws) {
    adopt(mother, child, people, size, draws);
    mother.birthsGiven[mother.births++] = child.birthDay;
    if (child.birthDay >= firstDay && draws.chance(TWINS)) {
      for (int i = 0; i < size; i++) {
        Person other = people[i];
        if (other != child && other.mother == null && other.birthDay >= firstDay) {
          twin(child, other);
          return;
        }
      }
    }
  }

  private static void twin(Person first, Person second) {
    second.bornOn(first.birthDay);
    second.mother = first.mother;
    second.insuredBy = first.insuredBy;
    if (second.end < second.birthDay) {
      second.end = second.birthDay;
      second.deathDay = second.birthDay;
    }
    if (second.sex == first.sex) {
      second.twinRank = 2;
      second.firstTwin = first;
    }
  }

  private static void adopt(Person mother, Person child, Person[] people, int size, Draws draws) {
    child.mother = mother;
    child.insuredBy = mother;
    if (!draws.chance(INSURED_BY_MOTHER)) {
      for (int i = 0; i < size; i++) {
        Person man = people[i];
        if (man.sex == Sex.MAN && Math.abs(man.birthYear - 2 - mother.birthYear) <= 5) {
          child.insuredBy = man;
          return;
        }
      }
    }
  }
}
