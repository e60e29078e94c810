package fr.healthdatahub.cli.demand;

import picocli.CommandLine.Option;

/** How much texts and skills count, in percent; one gives the other. */
final class WeightOptions {
  private static final int ALL = 100;

  @Option(names = "--text", paramLabel = "PERCENT")
  Integer text;

  @Option(names = "--taxonomy", paramLabel = "PERCENT")
  Integer taxonomy;

  boolean given() {
    return text != null || taxonomy != null;
  }

  int text() {
    return text == null ? ALL - taxonomy : text;
  }

  int taxonomy() {
    return taxonomy == null ? ALL - text : taxonomy;
  }
}
