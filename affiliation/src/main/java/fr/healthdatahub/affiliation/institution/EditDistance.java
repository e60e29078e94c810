package fr.healthdatahub.affiliation.institution;

import java.util.Arrays;

/** How many letters have to be put in, left out or changed to make one word of another. */
final class EditDistance {
  private EditDistance() {}

  /** Whether so many are enough (Levenshtein); stops as soon as they are not. */
  static boolean within(String one, String other, int most) {
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, at -> at);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      int least = row[0];
      for (int j = 1; j <= other.length(); j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return false;
      }
      above = row;
    }
    return above[other.length()] <= most;
  }
}
