package fr.healthdatahub.samples.population;

import java.util.Locale;

/**
 * Kinds of establishments. How many there are follows from residents an establishment, near what
 * ATIH's lists have: an assumption, for no list was used.
 */
public enum Establishment {
  HOSPITAL(90_000, "CENTRE HOSPITALIER", "CH", true),
  CLINIC(130_000, "CLINIQUE", "PRI", false),
  REHABILITATION(41_000, "CENTRE DE READAPTATION", "SSR", true),
  HOME_CARE(230_000, "HOSPITALISATION A DOMICILE", "HAD", true),
  PSYCHIATRY(120_000, "CENTRE HOSPITALIER SPECIALISE", "CHS", true);

  private final int residents;
  private final String label;
  private final String status;
  private final boolean isPublic;

  Establishment(int residents, String label, String status, boolean isPublic) {
    this.residents = residents;
    this.label = label;
    this.status = status;
    this.isPublic = isPublic;
  }

  /** The beginning of its name. */
  public String label() {
    return label;
  }

  /** At most three characters. */
  public String status() {
    return status;
  }

  public boolean isPublic() {
    return isPublic;
  }

  /** How many of this kind a department has; at least one. */
  public int count(Territory territory, int department) {
    return (territory.residents(department) + residents - 1) / residents;
  }

  /** Its FINESS number without the key: SYN, kind, department and number; 8 characters. */
  public String number(int department, int position) {
    return "SYN" + ordinal() + base36(department) + base36(position);
  }

  private static String base36(int value) {
    String digits = Integer.toString(value, 36).toUpperCase(Locale.ROOT);
    return digits.length() < 2 ? "0" + digits : digits;
  }
}
