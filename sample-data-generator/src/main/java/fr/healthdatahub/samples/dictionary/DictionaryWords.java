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
  REFERS("{0} vient de la table {1}{2}.", "{0} comes from the table {1}{2}."),
  REFER("{0} viennent de la table {1}{2}.", "{0} come from the table {1}{2}."),
  COLUMN("Colonne", "Column"),
  TYPE("Type", "Type"),
  VALUES("Valeurs", "Values"),
  MEANING("Sens", "Meaning"),
  STRING("texte", "text"),
  TEXT("texte", "text"),
  INTEGER("entier", "whole number"),
  NUMBER("nombre", "number"),
  DATE("date", "date"),
  DATETIME("date et heure", "date and time"),
  DAY_MONTH_YEAR("date, telle 31122018", "date, such as 31122018"),
  YEAR("année", "year"),
  YEAR_MONTH("année et mois, tels 201812", "year and month, such as 201812"),
  MONTH("mois, de 01 à 12", "month, 01 to 12"),
  ONE_CHARACTER("1 caractère", "1 character"),
  LENGTH("{0} caractères au plus", "at most {0} characters"),
  RANGE("de {0} à {1}", "{0} to {1}"),
  DECIMALS("{0} décimales au plus", "at most {0} decimals"),
  AT_MOST("{0} au plus", "at most {0}"),
  NOMENCLATURE("nomenclature {0}", "nomenclature {0}"),
  LEFT_EMPTY("Vide dans l’échantillon.", "Left empty in the sample."),
  ALWAYS("Toujours {0} dans l’échantillon.", "Always {0} in the sample."),
  YEARLY(
      "Une table par année~: `aa` en est les deux derniers chiffres, comme dans {0}.",
      "There is one a year: `aa` is its last two digits, as in {0}."),
  NOBODY_REAL("Personne de réel n’y figure.", "Nobody real is in it."),
  OWN_WORDS(
      "Les sens sont dits avec nos mots, et «~ici~» est l’échantillon~: là où il s’écarte des"
          + " vraies données, le sens le dit. Pour ces dernières, la"
          + " https://documentation-snds.health-data-hub.fr[documentation du SNDS] fait foi. Une"
          + " colonne sans sens n’a que ce qui est publié d’elle~: son nom, son type, sa"
          + " nomenclature. Une colonne qui n’est pas dite vide peut l’être sur certaines lignes.",
      "Meanings are in our own words, and “here” is the sample: where it departs from the real"
          + " data, the meaning says so. For those, the"
          + " https://documentation-snds.health-data-hub.fr[documentation of the SNDS] (in French)"
          + " is right. A column without meaning has only what is published of it: name, type,"
          + " nomenclature. A column that is not said to be left empty may be so on some rows."),
  MORE(
      "Ce que contient un échantillon, et ce qui y manque", "What a sample has, and what it lacks"),
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
