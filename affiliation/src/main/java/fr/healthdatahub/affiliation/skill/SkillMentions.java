package fr.healthdatahub.affiliation.skill;

import fr.healthdatahub.affiliation.text.Language;
import fr.healthdatahub.affiliation.text.Terms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Finds skills in texts by their labels and synonyms, in both languages whatever the text's own:
 * French texts say “machine learning”, too. The longest name counts, so that a text on breast
 * cancer does not speak of cancer a second time.
 */
public final class SkillMentions {
  /** One step of a name: the terms that may follow, and the skill whose name ends here. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private String skill;
  }

  /** Names of one or two letters would be found everywhere. */
  private static final int SHORTEST = 3;

  private final Map<Language, Node> names = new EnumMap<>(Language.class);

  public SkillMentions(SkillTree tree) {
    for (Language text : Language.values()) {
      Node start = new Node();
      // A text's own language first: where two names have one stem, its name wins.
      List<Language> order = new ArrayList<>(List.of(text));
      List.of(Language.values()).stream().filter(other -> other != text).forEach(order::add);
      for (Language language : order) {
        for (Skill skill : tree.all()) {
          skill.names(language).forEach(name -> add(start, Terms.of(bare(name), text), skill.id()));
        }
      }
      names.put(text, start);
    }
  }

  /** Whether some name begins with a term. */
  public boolean begins(String term, Language language) {
    return names.get(language).next.containsKey(term);
  }

  /** Ids of the skills that a text names, in the order of the text, each once. */
  public Set<String> in(List<String> terms, Language language) {
    return in(terms.size(), any -> true, terms::get, language);
  }

  /**
   * The same for terms that are texts only when they are asked for.
   *
   * @param may whether a name may begin at a place, as {@link #begins} says
   * @param term the term at a place
   */
  public Set<String> in(int size, IntPredicate may, IntFunction<String> term, Language language) {
    Set<String> found = new LinkedHashSet<>();
    Node start = names.get(language);
    for (int from = 0; from < size; ) {
      if (!may.test(from)) {
        from++;
        continue;
      }
      Node at = start;
      String skill = null;
      int end = from + 1;
      for (int i = from; i < size && at != null; i++) {
        at = at.next.get(term.apply(i));
        if (at != null && at.skill != null) {
          skill = at.skill;
          end = i + 1;
        }
      }
      if (skill != null) {
        found.add(skill);
      }
      from = end;
    }
    return found;
  }

  private static void add(Node start, List<String> terms, String skill) {
    if (String.join("", terms).length() < SHORTEST) {
      return;
    }
    Node at = start;
    for (String term : terms) {
      at = at.next.computeIfAbsent(term, unused -> new Node());
    }
    if (at.skill == null) {
      at.skill = skill;
    }
  }

  /** “Python (language)” is written without what stands in brackets for readers of a list. */
  private static String bare(String name) {
    return name.replaceAll(" *\\(.*\\)", "");
  }
}
