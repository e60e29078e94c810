package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.data.DataFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreads places over the departments of France so that any run of them has nearly the published
 * shares, and counts them within each department, in closed form.
 *
 * <p>A cycle of {@value #CYCLE} places holds each department as often as its share says (largest
 * remainders), in an order that a van der Corput sequence spreads.
 */
public final class Territory {
  private static final int CYCLE = 1 << 14;

  private final List<String> codes = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final int[] residents;
  private final short[] departmentOfSlot = new short[CYCLE];
  private final short[] rankOfSlot = new short[CYCLE];
  private final int[] slots;

  public Territory() {
    DataFile file = DataFile.of("population/departments.csv");
    residents = new int[file.size()];
    double total = 0;
    for (int i = 0; i < file.size(); i++) {
      codes.add(file.text(i, "dep_code"));
      labels.add(file.text(i, "dep_label"));
      residents[i] = file.integer(i, "population_2023");
      total += residents[i];
    }
    slots = apportion(total);
    spread();
  }

  private int[] apportion(double total) {
    int[] seats = new int[residents.length];
    double[] rests = new double[residents.length];
    int given = 0;
    for (int i = 0; i < seats.length; i++) {
      double exact = residents[i] / total * CYCLE;
      seats[i] = (int) exact;
      rests[i] = exact - seats[i];
      given += seats[i];
    }
    for (; given < CYCLE; given++) {
      int greatest = 0;
      for (int i = 1; i < rests.length; i++) {
        greatest = rests[i] > rests[greatest] ? i : greatest;
      }
      seats[greatest]++;
      rests[greatest] = -1;
    }
    return seats;
  }

  private void spread() {
    int[] cumulative = new int[slots.length];
    int sum = 0;
    for (int i = 0; i < slots.length; i++) {
      sum += slots[i];
      cumulative[i] = sum;
    }
    int bits = Integer.numberOfTrailingZeros(CYCLE);
    short[] seen = new short[slots.length];
    for (int slot = 0; slot < CYCLE; slot++) {
      int position = Integer.reverse(slot) >>> (32 - bits);
      short department = 0;
      while (position >= cumulative[department]) {
        department++;
      }
      departmentOfSlot[slot] = department;
      rankOfSlot[slot] = seen[department]++;
    }
  }

  public int departments() {
    return codes.size();
  }

  /** INSEE's code of a department, two or three characters. */
  public String code(int department) {
    return codes.get(department);
  }

  public String label(int department) {
    return labels.get(department);
  }

  /** Residents in 2023, as published. */
  public int residents(int department) {
    return residents[department];
  }

  /** The department of a place of {@link Neighbourhood#PLACE} people, from 0. */
  public int departmentOf(long place) {
    return departmentOfSlot[(int) (place % CYCLE)];
  }

  /** How many places of the same department come before this one. */
  public int rankOf(long place) {
    int slot = (int) (place % CYCLE);
    return (int) (place / CYCLE) * slots[departmentOfSlot[slot]] + rankOfSlot[slot];
  }
}
