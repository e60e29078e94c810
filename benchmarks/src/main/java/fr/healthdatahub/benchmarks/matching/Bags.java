package fr.healthdatahub.benchmarks.matching;

import fr.healthdatahub.affiliation.skill.SkillMentions;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import fr.healthdatahub.affiliation.text.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts of terms of texts, as a variant wants them. */
final class Bags {
  private static final SkillMentions MENTIONS = new SkillMentions(SkillTree.standard());

  /** A text's terms and skills: variants differ in what they do with them. */
  private record Analysed(List<String> terms, Set<String> skills) {
    static Analysed of(String text, Language language) {
      List<String> terms = Terms.of(text, language);
      return new Analysed(terms, MENTIONS.in(terms, language));
    }
  }

  private static final Map<String, Analysed> KNOWN = new HashMap<>();

  private final Variant variant;

  Bags(Variant variant) {
    this.variant = variant;
  }

  /** Weighted counts of terms; pairs are joined by a space, concepts begin with #. */
  Map<String, Double> of(String title, String text, String tag) {
    Map<String, Double> bag = new HashMap<>();
    Language language = Language.of(tag, title + " " + text);
    for (String part : List.of(title, text)) {
      String key = language + part;
      Analysed known = KNOWN.computeIfAbsent(key, unused -> Analysed.of(part, language));
      add(bag, known, part.equals(title) ? variant.titleWeight() : 1);
    }
    return bag;
  }

  private void add(Map<String, Double> bag, Analysed part, double weight) {
    List<String> terms = part.terms();
    for (int i = 0; i < terms.size(); i++) {
      bag.merge(terms.get(i), weight, Double::sum);
      if (variant.pairs() > 0 && i > 0) {
        bag.merge(terms.get(i - 1) + " " + terms.get(i), weight, Double::sum);
      }
    }
    if (variant.concepts() > 0) {
      part.skills().forEach(skill -> bag.merge("#" + skill, weight, Double::sum));
    }
  }

  /** How much a kind of term counts beside a plain word. */
  double factor(String term) {
    return term.startsWith("#") ? variant.concepts() : term.contains(" ") ? variant.pairs() : 1;
  }
}
