package fr.healthdatahub.affiliation.directory;

import fr.healthdatahub.affiliation.researcher.EvidenceView;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A card as lists show it, with the words by which it is found: texts of works are not held. */
final class Entry {
  private final Card card;
  private final String order;
  private final Set<String> skills = new HashSet<>();
  private final String strong;
  private final String weak;

  Entry(Card card) {
    this.card = card.inLists();
    this.order = SkillTree.key(card.name() == null ? "~" : card.name()) + "|" + card.id();
    List<String> first = new ArrayList<>();
    List<String> then = new ArrayList<>();
    first.add(card.name());
    for (SkillLevel skill : card.skills()) {
      skills.add(skill.skill());
      skills.addAll(SkillTree.current().ancestors(skill.skill()));
      first.addAll(names(skill.skill()));
    }
    then.add(card.institution());
    then.addAll(card.institutionLine());
    then.add(card.place());
    then.add(card.about());
    card.evidence().stream().map(EvidenceView::title).forEach(then::add);
    this.strong = words(first);
    this.weak = words(then);
  }

  Card card() {
    return card;
  }

  /** By name, those without one last. */
  String order() {
    return order;
  }

  boolean fits(DirectoryQuery query) {
    return (query.discipline() == null || query.discipline() == card.discipline())
        && (query.skill() == null || skills.contains(query.skill()))
        && (query.language() == null || card.languages().contains(query.language()))
        && (query.place() == null
            || card.place() != null
                && SkillTree.key(card.place()).equals(SkillTree.key(query.place())));
  }

  /** How well the words are found: 0 when one is not. */
  int points(List<String> wanted) {
    int points = 1;
    for (String word : wanted) {
      if (strong.contains(" " + word)) {
        points += 2;
      } else if (weak.contains(" " + word)) {
        points += 1;
      } else {
        return 0;
      }
    }
    return points;
  }

  /** Values by which this card counts in a facet. */
  List<String> values(Facet facet) {
    return switch (facet) {
      case DISCIPLINE -> card.discipline() == null ? List.of() : List.of(card.discipline().name());
      case SKILL -> card.skills().stream().map(SkillLevel::skill).toList();
      case LANGUAGE -> List.copyOf(card.languages());
      case PLACE ->
          card.place() == null || card.place().isEmpty() ? List.of() : List.of(card.place());
    };
  }

  private static List<String> names(String skill) {
    List<String> names = new ArrayList<>(List.of(skill));
    SkillTree.current()
        .skill(skill)
        .ifPresent(
            known -> {
              for (Language language : Language.values()) {
                names.addAll(known.names(language));
              }
              SkillTree.current().ancestors(skill).stream()
                  .flatMap(id -> SkillTree.current().skill(id).stream())
                  .map(Skill::english)
                  .forEach(names::add);
            });
    return names;
  }

  private static String words(List<String> texts) {
    StringBuilder all = new StringBuilder(" ");
    for (String text : texts) {
      if (text != null) {
        all.append(String.join(" ", split(text))).append(' ');
      }
    }
    return all.toString();
  }

  static List<String> split(String text) {
    return List.of(SkillTree.key(text).split("[^\\p{L}\\p{N}]+")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
