package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.schema.Label;
import java.util.ArrayList;
import java.util.List;

/** Collects marginals, and names what many of them have. */
final class Marginals {
  private final List<Marginal> all = new ArrayList<>();

  List<Marginal> all() {
    return all;
  }

  /** Shares of categories in the sample, beside the published ones. */
  void distribution(
      String id,
      Label title,
      Label axis,
      List<Label> groups,
      List<Label> categories,
      double[] sample,
      double[] values,
      Label source,
      Label note) {
    all.add(
        new Marginal(
            id,
            title,
            axis,
            groups,
            categories,
            Marginal.shares(sample),
            Marginal.shares(values),
            source,
            note));
  }

  /** One figure of the sample, beside the published one. */
  void figure(
      String id, Label title, Label unit, double sample, double value, Label source, Label note) {
    all.add(
        new Marginal(
            id,
            title,
            unit,
            List.of(),
            List.of(new Label("toutes", "all")),
            new double[] {sample},
            new double[] {value},
            source,
            note));
  }

  /** A source that was read where another quotes it. */
  static Label secondary(Label source) {
    return new Label(
        source.fr() + ", lu dans une source secondaire",
        source.en() + ", read in a secondary source");
  }

  /** Names that both languages share. */
  static List<Label> same(List<String> names) {
    return names.stream().map(name -> new Label(name, name)).toList();
  }

  /** Names of age groups of so many years, up to 100; the last has no end. */
  static List<Label> ageGroups(int years) {
    List<String> names = new ArrayList<>();
    for (int age = 0; age < 100; age += years) {
      names.add(age + (age + years < 100 ? "–" + (age + years - 1) : "+"));
    }
    return same(names);
  }
}
