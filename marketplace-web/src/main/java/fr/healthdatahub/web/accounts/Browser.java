package fr.healthdatahub.web.accounts;

import java.util.List;

/** What people call a browser that introduced itself by a {@code User-Agent}. */
final class Browser {
  /** Each names itself after those that it wants to be taken for, so the order matters. */
  private static final List<String[]> BROWSERS =
      List.of(
          new String[] {"Edg", "Edge"},
          new String[] {"OPR/", "Opera"},
          new String[] {"Firefox/", "Firefox"},
          new String[] {"Chrome/", "Chrome"},
          new String[] {"Safari/", "Safari"});

  private static final List<String[]> SYSTEMS =
      List.of(
          new String[] {"Android", "Android"},
          new String[] {"iPhone", "iPhone"},
          new String[] {"iPad", "iPad"},
          new String[] {"Windows", "Windows"},
          new String[] {"Mac OS X", "macOS"},
          new String[] {"CrOS", "ChromeOS"},
          new String[] {"Linux", "Linux"});

  private Browser() {}

  /** Such as "Firefox · Windows"; the whole text when it is not known, "?" when there was none. */
  static String named(String userAgent) {
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    if (browser != null) {
      return system == null ? browser : browser + " · " + system;
    }
    return userAgent.isBlank() ? "?" : userAgent;
  }

  private static String first(List<String[]> known, String userAgent) {
    return known.stream()
        .filter(pair -> userAgent.contains(pair[0]))
        .map(pair -> pair[1])
        .findFirst()
        .orElse(null);
  }
}
