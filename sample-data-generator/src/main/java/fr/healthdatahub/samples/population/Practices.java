package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.random.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * To whom the people of one place go: practitioners, pharmacies, laboratories and establishments of
 * their department, by number.
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
  private static final double GP_SECTOR_2 = 0.05;
  private static final double SPECIALIST_SECTOR_2 = 0.45;

  /** Places that share one: a practitioner has about 1,000 patients. */
  private static final int SHARED_PRACTITIONER = 128;

  private static final int SHARED_SPECIALIST = 512;

  private final Territory territory;
  private final byte[][] practices = new byte[KINDS][];
  private final byte[][] neighbours = new byte[KINDS][];
  private final byte[][] establishments = new byte[Establishment.values().length][];
  private final byte[][] finess = new byte[establishments.length][];
  private final int[] locals = new int[establishments.length];
  private int department;
  private int rank;

  public Practices(Territory territory) {
    this.territory = territory;
  }

  /** Goes to another place. */
  public void serve(int newDepartment, int newRank) {
    department = newDepartment;
    rank = newRank;
    Arrays.fill(practices, null);
    Arrays.fill(neighbours, null);
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
    if (practices[kind] == null) {
      practices[kind] = encode(value(kind, false));
    }
    return practices[kind];
  }

  /** The number of the neighbouring practice, whose doctor is seen when one's own is away. */
  public byte[] neighbour(int kind) {
    if (neighbours[kind] == null) {
      neighbours[kind] = encode(value(kind, true));
    }
    return neighbours[kind];
  }

  /** Two practices stand in for one another. */
  private long value(int kind, boolean neighbour) {
    int shared = kind == 1 || kind >= PHARMACY ? SHARED_PRACTITIONER : SHARED_SPECIALIST;
    int position = neighbour ? rank / shared ^ 1 : rank / shared;
    return ((long) kind * territory.departments() + department) * POSITIONS + position;
  }

  private static byte[] encode(long value) {
    String digits = Long.toString(value, 36).toUpperCase(Locale.ROOT);
    return ("SYN" + "0".repeat(6 - digits.length()) + digits).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What a doctor asks beyond the tariff for a consultation, in cents: 0 for those of sector 1. It
   * belongs to the practice, in every sample. Sector 2 has {@value #GP_SECTOR_2} of the general
   * practitioners and {@value #SPECIALIST_SECTOR_2} of the others: assumptions, near what is known
   * of France.
   */
  public int overcharge(int kind, boolean neighbour) {
    long random = Seeds.mix(value(kind, neighbour));
    double part = (random >>> 11) * 0x1.0p-53;
    if (part >= (kind == 1 ? GP_SECTOR_2 : SPECIALIST_SECTOR_2)) {
      return 0;
    }
    int steps = (int) Math.floorMod(random, 7L);
    return kind == 1 ? 500 + 250 * steps : 1000 + 500 * steps;
  }

  /** The number of an establishment with its key, 9 characters: ETA_NUM. */
  public byte[] finess(Establishment kind) {
    return finess[kind.ordinal()];
  }

  /** The number of an establishment without its key, 8 characters: ETB_EXE_FIN, ETB_PRE_FIN. */
  public byte[] establishment(Establishment kind) {
    return establishments[kind.ordinal()];
  }

  /** The number of this place among those that the establishment serves, from 0. */
  public int localRank(Establishment kind) {
    return locals[kind.ordinal()];
  }
}
