package fr.healthdatahub.samples.dictionary;

import fr.healthdatahub.samples.schema.Label;

/** What the pages say in each language, besides what the samples say of themselves. */
enum DictionaryWords {
  DICTIONARY("dictionnaire des données", "data dictionary"),
  OTHER_LANGUAGE("In English", "En français"),
  INSPIRED(
      "Le nom dit ce qui l’a inspiré, et rien de plus~: ni données ni personnes de ce projet n’y"
          + " ont part, et personne de réel n’y figure.",
      "The name says what inspired it, and no more: neither data nor people of that project had a"
          + " part in it, and nobody real is in it."),
  PORTAL("Le regarder et le générer sur le portail", "Look at it and generate it on the portal"),
  SIZE("`--size` compte les {0}~; sans elle, {1}.", "`--size` counts {0}; without it, {1}."),
  KEY("Clé~: ", "Key: "),
  REFERS("{0} vient de la table {1}.", "{0} comes from the table {1}."),
  COLUMN("Colonne", "Column"),
  TYPE("Type", "Type"),
  VALUES("Valeurs", "Values"),
  MEANING("Sens", "Meaning"),
  STRING("texte", "text"),
  INTEGER("entier", "whole number"),
  NUMBER("nombre", "number"),
  DATE("date", "date"),
  DATETIME("date et heure", "date and time"),
  LENGTH("{0} caractères au plus", "at most {0} characters"),
  RANGE("de {0} à {1}", "{0} to {1}"),
  DECIMALS("{0} décimales au plus", "at most {0} decimals"),
  ORDER("{0} n’est jamais après {1}.", "{0} is never after {1}."),
  SOURCES("D’où viennent les chiffres", "Where the figures come from"),
  SOURCES_LANGUAGE("En anglais, comme dans le fichier de l’échantillon~: ", ""),
  ALL("Petits échantillons", "Smaller samples");

  private final Label label;

  DictionaryWords(String fr, String en) {
    label = new Label(fr.replace('~', '\u00a0'), en);
  }

  /** In French, or in English. */
  String in(boolean french, Object... arguments) {
    String text = french ? label.fr() : label.en();
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }
}
