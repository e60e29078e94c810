package fr.healthdatahub.samples.journal;

import fr.healthdatahub.samples.population.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What happened to one person in the years of a sample, in the order in which it was told: each
 * thing once, whatever the habits of the real data make of it. Used again for the next person; a
 * closed journal keeps nothing. Days count from 1 January 1970.
 */
public final class Journal {
  /** The visit of what belongs to none. */
  public static final int NO_VISIT = -1;

  private final boolean open;
  private final int firstDay;
  private final int lastDay;
  private final List<Visit> visits = new ArrayList<>();
  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();
  private final List<Drug> drugs = new ArrayList<>();
  private final List<Test> tests = new ArrayList<>();
  private Person person;
  private byte[] identity;
  private byte[] postalCode;
  private byte[] cause;

  /**
   * A consultation or a stay.
   *
   * @param source of stays the field, else the prestation of IR_NAT_V
   * @param establishment its number; empty in town
   * @param entry how a stay begins: ENT_MOD, and ENT_PRV where there is one; empty in town
   * @param exit the same of its end: SOR_MOD and SOR_DES
   * @param follows whether a stay follows the visit before at once
   */
  public record Visit(
      Setting setting,
      String source,
      byte[] establishment,
      int first,
      int last,
      String entry,
      String exit,
      boolean follows) {}

  /**
   * @param code of the ICD-10, without its point
   * @param visit position among the visits, or {@link #NO_VISIT}
   */
  public record Diagnosis(byte[] code, Role role, int first, int visit) {}

  /** An act of the CCAM. */
  public record Act(byte[] code, int day, int visit) {}

  /**
   * Boxes that were given.
   *
   * @param atc empty for drugs of a hospital's pharmacy
   * @param code CIP13, or UCD for drugs of a hospital's pharmacy
   */
  public record Drug(byte[] atc, byte[] code, int boxes, int day, int visit) {
    /** Whether a hospital's pharmacy gave it. */
    public boolean ofHospital() {
      return atc.length == 0;
    }
  }

  /** A test of the NABM; the SNDS does not know its result. */
  public record Test(int code, int day, int visit) {}

  /**
   * @param open whether anybody will read it
   */
  public Journal(boolean open, int firstDay, int lastDay) {
    this.open = open;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** Begins with another person. */
  public void start(Person newPerson, byte[] newIdentity, byte[] newPostalCode) {
    person = newPerson;
    identity = newIdentity;
    postalCode = newPostalCode;
    cause = null;
    visits.clear();
    diagnoses.clear();
    acts.clear();
    drugs.clear();
    tests.clear();
  }

  public boolean isOpen() {
    return open;
  }

  /** A consultation, or a session with a nurse or physiotherapist. */
  public void seen(Setting setting, int prestation, int day) {
    visits.add(
        new Visit(setting, String.valueOf(prestation), new byte[0], day, day, "", "", false));
  }

  /** A stay; what is told of {@link #here} belongs to it until another visit is told. */
  public void stayed(Visit stay) {
    visits.add(stay);
  }

  /** The last visit. */
  public int here() {
    return visits.size() - 1;
  }

  /** The last visit when it took place in town on a day, or {@link #NO_VISIT}. */
  public int visitOn(int day) {
    int last = here();
    return last >= 0 && visits.get(last).first() == day && !visits.get(last).setting().isStay()
        ? last
        : NO_VISIT;
  }

  /** A diagnosis of the last visit, once. */
  public void diagnosed(byte[] code, Role role) {
    int visit = here();
    for (int i = diagnoses.size() - 1; i >= 0 && diagnoses.get(i).visit() == visit; i--) {
      if (Arrays.equals(diagnoses.get(i).code(), code)) {
        return;
      }
    }
    if (code.length > 0) {
      diagnoses.add(new Diagnosis(code, role, visits.get(visit).first(), visit));
    }
  }

  /** A long-term condition was acknowledged; maybe before the years of the sample. */
  public void acknowledged(byte[] code, int day) {
    diagnoses.add(new Diagnosis(code, Role.LONG_TERM, day, NO_VISIT));
  }

  public void done(byte[] code, int day, int visit) {
    acts.add(new Act(code, day, visit));
  }

  public void given(Drug drug) {
    drugs.add(drug);
  }

  public void tested(int code, int day) {
    tests.add(new Test(code, day, visitOn(day)));
  }

  /** The person died in the years of the sample. */
  public void died(byte[] ofCause) {
    cause = ofCause;
  }

  public Person person() {
    return person;
  }

  /** BEN_IDT_ANO. */
  public byte[] identity() {
    return identity;
  }

  /** Of the PMSI, so not of one commune. */
  public byte[] postalCode() {
    return postalCode;
  }

  /** The first day on which anything may have been told of the person. */
  public int from() {
    return Math.max(firstDay, person.birthDay);
  }

  /** The last one. */
  public int to() {
    return Math.min(lastDay, person.deathDay);
  }

  public boolean isDead() {
    return cause != null;
  }

  /** Initial cause of death, ICD-10 without its point. */
  public byte[] cause() {
    return cause;
  }

  public List<Visit> visits() {
    return visits;
  }

  public List<Diagnosis> diagnoses() {
    return diagnoses;
  }

  public List<Act> acts() {
    return acts;
  }

  public List<Drug> drugs() {
    return drugs;
  }

  public List<Test> tests() {
    return tests;
  }
}
