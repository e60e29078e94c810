package fr.healthdatahub.samples.population;

/**
 * A beneficiary. One object is used again for the next neighbourhood, so nothing may keep it. Days
 * count from 1 January 1970.
 */
public final class Person {
  /** The day of those who do not die in the years of the sample. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** From 0; the same person has the same index in every shard. */
  public long index;

  public Sex sex;
  public int birthDay;
  public int birthYear;

  /** The day of death in the years of the sample, or {@link #NEVER}. */
  public int deathDay;

  /**
   * The day of death, also when it lies up to {@link Mortality#LATER_YEARS} years after the sample:
   * what somebody dies of begins before. {@link #NEVER} beyond that.
   */
  public int end;

  /**
   * The mother and the parent through whom a child is insured, in the same neighbourhood, or null.
   */
  public Person mother;

  public Person insuredBy;

  /** The other parent of children whose insurance is that of the father, or null. */
  Person partner;

  /**
   * Where the person lives: one of the {@link Neighbourhood#SIZE} homes of the neighbourhood. Each
   * has one person, and {@link Neighbourhood#PLACE} follow one another in a place.
   */
  public int home;

  /** Whether the home is that of a family, so that nobody else takes it. */
  boolean settled;

  /** 1, or the rank among twins of one sex, who share a pseudonym. */
  public int twinRank;

  /** The twin whose pseudonym this person shares, or null. */
  public Person firstTwin;

  /** Days on which a woman gives birth in the years of the sample; the first {@link #births}. */
  public final int[] birthsGiven = new int[24];

  public int births;

  void clear(long newIndex, int newHome) {
    index = newIndex;
    home = newHome;
    settled = false;
    partner = null;
    deathDay = NEVER;
    end = NEVER;
    mother = null;
    insuredBy = null;
    firstTwin = null;
    twinRank = 1;
    births = 0;
  }

  void bornOn(int day) {
    birthDay = day;
    birthYear = Days.year(day);
  }

  /** The place of the home within the neighbourhood, from 0. */
  public int place() {
    return home / Neighbourhood.PLACE;
  }

  /** Completed years on a day; negative before birth. */
  public int ageOn(int day) {
    return Math.floorDiv((day - birthDay) * 400, 146097);
  }

  /**
   * Completed months, of which twelve are a year of {@link #ageOn}; for the first years of life.
   */
  public int monthsOn(int day) {
    return Math.floorDiv((day - birthDay) * 4800, 146097);
  }

  /** Whether the person lives on a day; the day of death still counts. */
  public boolean livesOn(int day) {
    return day >= birthDay && day <= deathDay;
  }
}
