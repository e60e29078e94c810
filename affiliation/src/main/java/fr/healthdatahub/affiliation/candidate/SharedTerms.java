package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.matching.Match.TermPoints;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import fr.healthdatahub.affiliation.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a work shares with a demand, as far as it tells a reader something: skills of the tree, and
 * words that none of these says already. All that is shared counts; here stands what counts most.
 *
 * @param skills ids, the strongest first
 * @param words as the demand has them, the strongest first
 */
public record SharedTerms(List<String> skills, List<String> words) {
  private static final int MOST = 6;

  /** A word with less of the points of its work says nothing about why it is here. */
  private static final double LEAST = 0.04;

  /** Words that every field uses, without accents; matching itself leaves them out by no list. */
  private static final Set<String> EMPTY =
      Set.of(
          ("about after also among any before between both can could each first from have how"
                  + " into its may more most need new one other our over several some such than them"
                  + " these three through two under use used using very want wants we what when"
                  + " where which while who with within without would your"
                  + " afin ainsi alors apres aucun aussi autre autres avant avoir besoin bien car"
                  + " ceux chaque comme comment contre deja depuis deux dont elle elles encore entre"
                  + " etre faire fait font il ils leur leurs lors mais meme moins notre nos partir"
                  + " peu peut peuvent plus plusieurs pourquoi premier puis quand quel quelle quelles"
                  + " quels quoi sans selon ses soit sous tous tout toute toutes tres trois vers veut"
                  + " voudrait votre vos")
              .split(" "));

  public SharedTerms {
    skills = List.copyOf(skills);
    words = List.copyOf(words);
  }

  /** What is worth reading of the terms of a work, the strongest first. */
  static SharedTerms of(List<TermPoints> terms) {
    double least = LEAST * terms.stream().mapToDouble(TermPoints::points).sum();
    List<String> skills =
        terms.stream()
            .filter(term -> !term.skill().isEmpty() && term.points() >= least)
            .map(TermPoints::skill)
            .distinct()
            .limit(MOST)
            .toList();
    Set<String> said =
        skills.stream().flatMap(SharedTerms::names).collect(Collectors.toCollection(HashSet::new));
    List<String> words = new ArrayList<>();
    for (TermPoints term : terms) {
      boolean room = skills.size() + words.size() < MOST;
      if (room && term.skill().isEmpty() && term.points() >= least && isTelling(term.word())) {
        // One word in both languages ends in other letters: whichever was said says the other.
        if (Stream.of(Language.values()).noneMatch(in -> said.containsAll(stems(term, in)))) {
          words.add(term.word());
        }
        Stream.of(Language.values()).forEach(in -> said.addAll(stems(term, in)));
      }
    }
    return new SharedTerms(skills, words);
  }

  private static boolean isTelling(String word) {
    return word.chars().anyMatch(Character::isLetter)
        && word.length() > 1
        && !EMPTY.contains(SkillTree.key(word));
  }

  /** The words of all that a skill is called in both languages. */
  private static Stream<String> names(String id) {
    return SkillTree.standard().skill(id).stream().flatMap(SharedTerms::names);
  }

  private static Stream<String> names(Skill skill) {
    return Stream.of(Language.values())
        .flatMap(in -> skill.names(in).stream().flatMap(name -> Terms.of(name, in).stream()));
  }

  private static List<String> stems(TermPoints term, Language language) {
    return Terms.of(term.word(), language);
  }
}
