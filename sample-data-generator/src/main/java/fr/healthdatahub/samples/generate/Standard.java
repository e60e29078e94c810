package fr.healthdatahub.samples.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Other shapes in which the people and the care of a sample are told, too. */
public enum Standard {
  /** FHIR R4 resources, one a line. */
  FHIR("FHIR R4"),
  /** Tables of the OMOP Common Data Model 5.4. */
  OMOP("OMOP CDM 5.4");

  private final String title;

  Standard(String title) {
    this.title = title;
  }

  /** The word of the command line, and the folder inside the sample. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in texts of any language. */
  public String title() {
    return title;
  }

  /** The words of all, with commas. */
  public static String words() {
    return Arrays.stream(values()).map(Standard::word).collect(Collectors.joining(", "));
  }

  /** The standard of a word, or null. */
  public static Standard of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }
}
