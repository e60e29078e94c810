package fr.healthdatahub.samples.population;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * To whom the people of one neighbourhood go: practitioners, pharmacies, laboratories and
 * establishments of their department, by number.
 *
 * <p>A practice's number is SYN and six characters of base 36 that hold specialty, department and
 * position; an establishment's is that of {@link Establishment} and a key 0.
 */
public final class Practices {
  /** Kinds of practice beyond the specialties of IR_SPE_V, which end at 99. */
  public static final int PHARMACY = 100;

  public static final int LABORATORY = 101;
  public static final int NURSE = 102;
  public static final int PHYSIOTHERAPIST = 103;
  private static final int KINDS = 104;
  private static final int POSITIONS = 1 << 16;

  /** Neighbourhoods of 64 people that share one: a practitioner has about 1,000 patients. */
  private static final int SHARED_PRACTITIONER = 16;

  private static final int SHARED_SPECIALIST = 64;

  private final Territory territory;
  private final byte[][] practices = new byte[KINDS][];
  private final byte[][] establishments = new byte[Establishment.values().length][];
  private final byte[][] finess = new byte[establishments.length][];
  private final int[] locals = new int[establishments.length];
  private int department;
  private int rank;

  public Practices(Territory territory) {
    this.territory = territory;
  }

  /** Goes to another neighbourhood. */
  public void serve(int newDepartment, int newRank) {
    department = newDepartment;
    rank = newRank;
    Arrays.fill(practices, null);
    for (Establishment kind : Establishment.values()) {
      int count = kind.count(territory, department);
      int i = kind.ordinal();
      locals[i] = rank / count;
      String number = kind.number(department, rank % count);
      establishments[i] = number.getBytes(StandardCharsets.US_ASCII);
      finess[i] = (number + "0").getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** The number of the practice of a kind, 9 characters. */
  public byte[] practice(int kind) {
    byte[] number = practices[kind];
    if (number == null) {
      int shared = kind == 1 || kind >= PHARMACY ? SHARED_PRACTITIONER : SHARED_SPECIALIST;
      long value = ((long) kind * territory.departments() + department) * POSITIONS + rank / shared;
      String digits = Long.toString(value, 36).toUpperCase(Locale.ROOT);
      number = ("SYN" + "0".repeat(6 - digits.length()) + digits).getBytes(StandardCharsets.UTF_8);
      practices[kind] = number;
    }
    return number;
  }

  /** The number of an establishment with its key, 9 characters: ETA_NUM. */
  public byte[] finess(Establishment kind) {
    return finess[kind.ordinal()];
  }

  /** The number of an establishment without its key, 8 characters: ETB_EXE_FIN, ETB_PRE_FIN. */
  public byte[] establishment(Establishment kind) {
    return establishments[kind.ordinal()];
  }

  /** The number of this neighbourhood among those that the establishment serves, from 0. */
  public int localRank(Establishment kind) {
    return locals[kind.ordinal()];
  }
}
