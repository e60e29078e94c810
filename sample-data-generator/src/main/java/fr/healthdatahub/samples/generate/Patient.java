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

  /** Communes that a department has at most. */
  private static final int COMMUNES = 300;

  /** Places that follow one another in an area of one postal code. */
  private static final int PLACES_AN_AREA = 32;

  private final SampleSpec spec;
  private final Territory territory;
  private final Pseudonyms pseudonyms;
  private final int firstDay;
  private final int lastDay;

  /** The practices of each place, and those of the person's. */
  private final Practices[] practicesOfPlace = new Practices[Neighbourhood.PLACES];

  Practices practices;
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

  /** Which home of the place it is, 0 to 7. */
  int home;

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
    for (int place = 0; place < practicesOfPlace.length; place++) {
      practicesOfPlace[place] = new Practices(territory);
    }
    pseudonyms = new Pseudonyms(spec.seed());
    firstDay = Days.first(spec.from());
    lastDay = Days.first(spec.to() + 1) - 1;
    journal = new Journal(told, firstDay, lastDay);
  }

  /** Goes to another neighbourhood. */
  void live(Neighbourhood neighbourhood) {
    for (int place = 0; place < practicesOfPlace.length; place++) {
      practicesOfPlace[place].serve(neighbourhood.department(place), neighbourhood.rank(place));
    }
  }

  private void live(Neighbourhood neighbourhood, int place) {
    practices = practicesOfPlace[place];
    int rank = neighbourhood.rank(place);
    String code = territory.code(neighbourhood.department(place));
    department = ascii(code.length() < 3 ? "0" + code : code);
    commune = ascii(String.format(Locale.ROOT, "%03d", 1 + rank % COMMUNES));
    String postal = code.startsWith("2A") || code.startsWith("2B") ? "20" : code;
    int area = rank / PLACES_AN_AREA % 9 + 1;
    postalCode = ascii(postal.length() == 2 ? postal + area + "00" : postal + area + "0");
    postalDepartment = ascii(postal.substring(0, 2));
    organisation = ascii("SYN" + new String(department, StandardCharsets.US_ASCII) + "001");
  }

  /** Becomes another person of the neighbourhood. */
  void become(Neighbourhood neighbourhood, int seat) {
    person = neighbourhood.person(seat);
    live(neighbourhood, person.place());
    home = person.home % Neighbourhood.PLACE;
    number = (long) neighbourhood.rank(person.place()) * Neighbourhood.PLACE + home;
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
