package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.directory.Card;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.problem.Words;

/** How pages speak of a researcher. */
final class CardWords {
  private CardWords() {}

  /** The name; of those who keep theirs to themselves, what they are and where. */
  static String title(Card card, Language language) {
    if (card.name() != null) {
      return card.name();
    }
    String what =
        card.discipline() == null ? language.say("researcher") : discipline(card, language);
    return card.place() == null || card.place().isEmpty() ? what : what + ", " + card.place();
  }

  static String discipline(Card card, Language language) {
    return card.discipline() == null
        ? ""
        : Words.of("discipline." + card.discipline(), language.locale());
  }
}
