package fr.healthdatahub.affiliation.publication;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What sort of work a publication is. */
public enum PublicationKind {
  ARTICLE(
      "article article-journal article-magazine article-newspaper review jour journal-article"
          + " magazine-article mgzn news journal ejour jfull abst inpr"),
  CONFERENCE(
      "inproceedings conference proceedings paper-conference conference-paper"
          + " conference-abstract conference-poster conference-presentation conf cpaper speech"),
  CHAPTER("incollection inbook suppbook chapter chap book-chapter echap entry-encyclopedia"),
  BOOK("book mvbook collection booklet ebook edbook edited-book manual"),
  THESIS("phdthesis mastersthesis thesis thes dissertation dissertation-thesis"),
  PREPRINT("preprint unpublished unpb unpd manuscript working-paper"),
  REPORT("techreport report rprt govdoc online-resource"),
  DATASET("dataset data-set data"),
  SOFTWARE("software comp"),
  OTHER("");

  private static final Map<String, PublicationKind> WORDS = new HashMap<>();

  static {
    for (PublicationKind kind : values()) {
      for (String word : kind.words.split(" ")) {
        WORDS.put(word, kind);
      }
    }
  }

  private final String words;

  PublicationKind(String words) {
    this.words = words;
  }

  /** The kind that a type of BibTeX, RIS, CSL or ORCID stands for. */
  static PublicationKind of(String type) {
    String word = type.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return WORDS.getOrDefault(word, OTHER);
  }
}
