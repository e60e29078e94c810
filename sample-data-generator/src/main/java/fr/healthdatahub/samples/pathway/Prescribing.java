package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.data.DataFile;
import fr.healthdatahub.samples.population.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What whoever prescribes or dispenses a drug knows of a person's other care: one line of a
 * substance a day, one substance of a group in a life, and what is not given before a delivery.
 * Conditions prescribe on their own; this drops what they would give together. {@code
 * prescribing.csv} has groups and days; used again for the next person.
 */
final class Prescribing {
  private static final byte NONE = -1;

  private final int[] substances;
  private final byte[] groups;
  private final int[] forbidden;
  private final int[] chosen;

  /** Looks at all care, by the ids that a {@link Timeline} keeps. */
  Prescribing(Conditions conditions) {
    DataFile file = DataFile.of("pathway/prescribing.csv");
    substances = new int[conditions.cares()];
    groups = new byte[substances.length];
    forbidden = new int[substances.length];
    List<String> known = new ArrayList<>();
    List<String> groupNames = new ArrayList<>();
    for (int care = 0; care < substances.length; care++) {
      substances[care] = NONE;
      groups[care] = NONE;
      if (conditions.care(care) instanceof Care.Drug drug) {
        substances[care] = indexIn(known, drug.atc());
        for (int i = 0; i < file.size(); i++) {
          if (drug.atc().startsWith(file.text(i, "atc"))) {
            String group = file.text(i, "one_of");
            groups[care] = group.isEmpty() ? NONE : (byte) indexIn(groupNames, group);
            String days = file.text(i, "days_before_delivery");
            forbidden[care] = days.isEmpty() ? 0 : Integer.parseInt(days);
          }
        }
      }
    }
    chosen = new int[groupNames.size()];
  }

  private static int indexIn(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }

  /** Begins with another person. */
  void begin() {
    Arrays.fill(chosen, NONE);
  }

  boolean isDrug(int care) {
    return substances[care] != NONE;
  }

  boolean isSame(int care, int other) {
    return substances[care] == substances[other];
  }

  /** Whether a drug may be given on a day, after those for which this was asked before. */
  boolean allows(Person person, int day, int care) {
    if (forbidden[care] > 0 && isBeforeDelivery(person, day, forbidden[care])) {
      return false;
    }
    int group = groups[care];
    if (group == NONE) {
      return true;
    }
    if (chosen[group] == NONE) {
      chosen[group] = substances[care];
    }
    return chosen[group] == substances[care];
  }

  private static boolean isBeforeDelivery(Person person, int day, int days) {
    for (int i = 0; i < person.births; i++) {
      if (day <= person.birthsGiven[i] && day > person.birthsGiven[i] - days) {
        return true;
      }
    }
    return false;
  }
}
