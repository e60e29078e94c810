package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;

/** Versions of things that several people may change, as ETags. */
final class Versions {
  private Versions() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** The version of an If-Match header; null for none, and for whatever there is. */
  static Long of(String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    String bare = ifMatch.strip().replaceAll("^W/", "").replace("\"", "");
    if (bare.matches("\\d{1,18}")) {
      return Long.valueOf(bare);
    }
    throw AffiliationProblem.of(AffiliationProblem.Kind.CHANGED_MEANWHILE, "profile-changed");
  }
}
