package fr.healthdatahub.affiliation.publication;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, the first {@value Import#MOST_FLAWS} of each sort. */
final class Flaws {
  private final List<Flaw> refused = new ArrayList<>();
  private final List<Flaw> remarks = new ArrayList<>();

  void add(Flaw flaw) {
    List<Flaw> flaws = flaw.reason().kept() ? remarks : refused;
    if (flaws.size() < Import.MOST_FLAWS) {
      flaws.add(flaw);
    }
  }

  List<Flaw> refused() {
    return refused;
  }

  List<Flaw> remarks() {
    return remarks;
  }
}
