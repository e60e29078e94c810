package fr.healthdatahub.samples.generate;

/** What stands where the person of a stay is not known. */
public final class Fictitious {
  /** The column in which it may stand. */
  public static final String COLUMN = "NIR_ANO_17";

  /** As long as other pseudonyms, and none of them, for theirs have a 0 or 1 after SYN. */
  public static final String PSEUDONYM = "SYNXXXXXXXXXXXXXX";

  private Fictitious() {}
}
