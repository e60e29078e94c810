package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.random.Draws;

/**
 * Finds mothers for the children of a neighbourhood, twins among those born in the years of the
 * sample, and a parent through whom each child is insured. Children and such fathers come to the
 * mother's place: they change homes with somebody there who has no family.
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
    // Those who are born later come last: their mother may be somebody's child herself.
    for (int turn = 0; turn < 2; turn++) {
      for (int i = 0; i < size; i++) {
        Person child = people[i];
        boolean later = child.birthDay >= firstDay;
        boolean dependant = child.ageOn(firstDay) < DEPENDANT_AGE;
        if (child.mother == null && dependant && later == (turn == 1)) {
          Person mother = mother(people, size, child, weights, draws);
          if (mother != null) {
            give(mother, child, people, size, draws);
          }
        }
      }
    }
  }

  private Person mother(Person[] people, int size, Person child, double[] weights, Draws draws) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      Person one = people[i];
      weights[i] = weight(one, child);
      if (weights[i] > 0 && one.place() != child.place() && free(one, people, size) == null) {
        weights[i] = 0;
      }
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
          twin(child, other, people, size);
          return;
        }
      }
    }
  }

  private static void twin(Person first, Person second, Person[] people, int size) {
    settle(second, first.mother, people, size);
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
    mother.settled = true;
    settle(child, mother, people, size);
    if (!draws.chance(INSURED_BY_MOTHER)) {
      if (mother.partner == null) {
        mother.partner = partner(mother, people, size);
      }
      if (mother.partner != null) {
        child.insuredBy = mother.partner;
      }
    }
  }

  private static Person partner(Person mother, Person[] people, int size) {
    for (int i = 0; i < size; i++) {
      Person man = people[i];
      if (man.sex == Sex.MAN
          && !man.settled
          && Math.abs(man.birthYear - 2 - mother.birthYear) <= 5
          && settle(man, mother, people, size)) {
        return man;
      }
    }
    return null;
  }

  /** Lets a person live at the mother's place, if there is a home for exchange. */
  private static boolean settle(Person person, Person mother, Person[] people, int size) {
    if (person.place() != mother.place()) {
      Person other = free(mother, people, size);
      if (other == null) {
        return false;
      }
      int home = person.home;
      person.home = other.home;
      other.home = home;
    }
    person.settled = true;
    return true;
  }

  /** Somebody at the mother's place who has no family, or null. */
  private static Person free(Person mother, Person[] people, int size) {
    for (int i = 0; i < size; i++) {
      Person one = people[i];
      if (one != mother && !one.settled && one.place() == mother.place()) {
        return one;
      }
    }
    return null;
  }
}
