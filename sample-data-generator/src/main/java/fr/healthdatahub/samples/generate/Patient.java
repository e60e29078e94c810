package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.journal.Journal;
import fr.healthdatahub.samples.pathway.Timeline;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Neighbourhood;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.population.Practices;
import fr.healthdatahub.samples.population.Territory;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A person as the tables show one: pseudonyms, place, practices, timeline; used again. */
final class Patient {
  private static final long ROWS = Seeds.stream("rows");
  private static final long PSEUDONYMS = Seeds.stream("pseudonyms");
  private static final double SECOND_PSEUDONYM = 0.02;

  private final SampleSpec spec;
  private final Territory territory;
  private final Pseudonyms pseudonyms;
  private final int firstDay;
  private final int lastDay;

  final Practices practices;
  final Journal journal;
  final Timeline timeline;
  Person person;
  byte[] identity;
  byte[] department;
  byte[] commune;
  byte[] postalCode;
  byte[] postalDepartment;
  byte[] organisation;

  /** What is drawn while rows are made. */
  Draws draws;

  /** Number within the department, from 0: unique there in any sample. */
  long number;

  /** Neighbour number, 0 to 63. */
  int seat;

  /** From when on care is paid in full; {@link Person#NEVER} without a long-term condition. */
  int longTermFrom;

  /** From when on the second pseudonym is used; {@link Person#NEVER} for most. */
  int secondFrom;

  private byte[] firstPseudonym;
  private byte[] secondPseudonym;

  /**
   * @param told whether anybody reads the journal
   */
  Patient(SampleSpec spec, Territory territory, Timeline timeline, boolean told) {
    this.spec = spec;
    this.territory = territory;
    this.timeline = timeline;
    practices = new Practices(territory);
    pseudonyms = new Pseudonyms(spec.seed());
    firstDay = Days.first(spec.from());
    lastDay = Days.first(spec.to() + 1) - 1;
    journal = new Journal(told, firstDay, lastDay);
  }

  /** Goes to another neighbourhood. */
  void live(Neighbourhood neighbourhood) {
    practices.serve(neighbourhood.department(), neighbourhood.rank());
    String code = territory.code(neighbourhood.department());
    department = ascii(code.length() < 3 ? "0" + code : code);
    commune = ascii(String.format(Locale.ROOT, "%03d", 1 + neighbourhood.rank() % 300));
    String postal = code.startsWith("2A") || code.startsWith("2B") ? "20" : code;
    int area = neighbourhood.rank() / 4 % 9 + 1;
    postalCode = ascii(postal.length() == 2 ? postal + area + "00" : postal + area + "0");
    postalDepartment = ascii(postal.substring(0, 2));
    organisation = ascii("SYN" + new String(department, StandardCharsets.US_ASCII) + "001");
  }

  /** Becomes another person of the neighbourhood. */
  void become(Neighbourhood neighbourhood, int newSeat) {
    seat = newSeat;
    person = neighbourhood.person(newSeat);
    number = (long) neighbourhood.rank() * Neighbourhood.SIZE + newSeat;
    draws = Draws.of(spec.seed(), person.index, ROWS);
    longTermFrom = Person.NEVER;
    secondFrom = Person.NEVER;
    identity = pseudonyms.ofPerson(person.index);
    journal.start(person, identity, postalCode);
    // Twins of one sex share a pseudonym, and only their rank tells them apart.
    long bearer = person.firstTwin == null ? person.index : person.firstTwin.index;
    firstPseudonym = pseudonyms.ofClaims(bearer, 0);
    Draws change = Draws.of(spec.seed(), bearer, PSEUDONYMS);
    if (spec.has(Habit.SEVERAL_PSEUDONYMS) && change.chance(SECOND_PSEUDONYM)) {
      int day = change.between(firstDay, lastDay);
      if (person.livesOn(day)) {
        secondFrom = day;
        secondPseudonym = pseudonyms.ofClaims(bearer, 1);
      }
    }
  }

  /** BEN_NIR_PSA on a day. */
  byte[] pseudonym(int day) {
    return day >= secondFrom ? secondPseudonym : firstPseudonym;
  }

  /** BEN_NIR_ANO of another person of the neighbourhood. */
  byte[] identityOf(Person other) {
    return pseudonyms.ofPerson(other.index);
  }

  int ageOn(int day) {
    return person.ageOn(day);
  }

  boolean hasSecondPseudonym() {
    return secondFrom != Person.NEVER;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
