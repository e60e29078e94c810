package fr.healthdatahub.accounts.attempt;

import fr.healthdatahub.accounts.secret.Secrets;
import java.util.Locale;

/**
 * What failures are counted by. Only a fingerprint is kept, because people mistype addresses that
 * are not theirs.
 */
record Origin(String fingerprint, int limit) {
  static Origin account(String email, int limit) {
    return new Origin(Secrets.fingerprint("account " + email), limit);
  }

  static Origin address(String address, int limit) {
    return new Origin(Secrets.fingerprint("address " + network(address)), limit);
  }

  int lock() {
    return 1 + Math.floorMod(fingerprint.hashCode(), AttemptLock.COUNT);
  }

  /** An IPv6 customer owns a /64 at least, so its first four groups are the address that counts. */
  private static String network(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int doubleColon = lower.indexOf("::");
    if (lower.indexOf(':') < 0 || lower.startsWith("::")) {
      return lower;
    }
    String[] groups = (doubleColon < 0 ? lower : lower.substring(0, doubleColon)).split(":");
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      String group = i < groups.length ? groups[i].replaceFirst("^0+(?=.)", "") : "0";
      network.append(group).append(':');
    }
    return network.toString();
  }
}
