package fr.healthdatahub.samples.population;

/** As the SNDS codes it: 1 and 2. */
public enum Sex {
  MAN(1, "M"),
  WOMAN(2, "F");

  private final int code;
  private final String published;

  Sex(int code, String published) {
    this.code = code;
    this.published = published;
  }

  /** 1 or 2. */
  public int code() {
    return code;
  }

  static Sex ofPublished(String letter) {
    return letter.equals(MAN.published) ? MAN : WOMAN;
  }
}
