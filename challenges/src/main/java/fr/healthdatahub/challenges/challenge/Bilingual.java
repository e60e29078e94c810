package fr.healthdatahub.challenges.challenge;

import jakarta.persistence.Embeddable;

/** One text in the two languages of the Hub. */
@Embeddable
public class Bilingual {
  private String fr;
  private String en;

  protected Bilingual() {}

  public Bilingual(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  /** The text for an ISO 639 code: French for {@code fr}, English for any other. */
  public String in(String language) {
    return "fr".equals(language) ? fr : en;
  }

  public String fr() {
    return fr;
  }

  public String en() {
    return en;
  }
}
