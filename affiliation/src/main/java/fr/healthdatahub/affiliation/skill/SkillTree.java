package fr.healthdatahub.affiliation.skill;

import fr.healthdatahub.affiliation.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The skills that the Hub knows, each with what it is a kind of. Immutable. */
public final class SkillTree {
  private static final SkillTree STANDARD = load();

  /**
   * One for the whole process: labels are asked for everywhere, also by what is no service. Whoever
   * follows the database says which.
   */
  private static volatile SkillTree current = STANDARD;

  private static final int NO_RANK = 4;

  private final Map<String, Skill> byId = new LinkedHashMap<>();
  private final Map<String, Skill> byName = new LinkedHashMap<>();

  private SkillTree(List<Skill> skills) {
    for (Skill skill : skills) {
      byId.put(skill.id(), skill);
      byName.put(key(skill.id()), skill);
    }
    for (Skill skill : skills) {
      for (Language language : Language.values()) {
        skill.names(language).forEach(name -> byName.putIfAbsent(key(name), skill));
      }
    }
    for (Skill skill : skills) {
      for (Language language : Language.values()) {
        byName.putIfAbsent(key(withoutRemark(skill.label(language))), skill);
      }
    }
  }

  /** "R (language)" is what many call "R". */
  private static String withoutRemark(String label) {
    return label.replaceFirst("\\s*\\([^)]*\\)$", "");
  }

  /** The tree of the file. */
  public static SkillTree standard() {
    return STANDARD;
  }

  /** The tree of the Hub: that of the file, and what officers added as far as it is known here. */
  public static SkillTree current() {
    return current;
  }

  /** Makes a tree the Hub's from now on, in this process. */
  public static void use(SkillTree tree) {
    current = tree;
  }

  /** This tree with what officers added. */
  public SkillTree with(SkillAdditions additions) {
    return new SkillTree(additions.after(List.copyOf(byId.values())));
  }

  /**
   * A tree from a file in the format of {@code skills.txt}.
   *
   * @throws InvalidSkillTree when ids or names come twice, labels are missing or indents jump
   */
  public static SkillTree read(Reader file) throws IOException {
    return new SkillTree(SkillTreeFile.read(file));
  }

  /** All skills in the order of the file: parents before children. */
  public Collection<Skill> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The skill of an id. */
  public Optional<Skill> skill(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The skill that an id, a label or a synonym names, whatever accents, case and hyphens. */
  public Optional<Skill> named(String name) {
    Skill byItsId = byId.get(name);
    return Optional.ofNullable(byItsId == null ? byName.get(key(name)) : byItsId);
  }

  /**
   * Skills of which a name, or a word in it, begins as typed: first the one of that very name, then
   * those whose label in the language does, those with another such name, those with such a word.
   *
   * @param most how many at most
   */
  public List<Skill> suggest(String typed, Language language, int most) {
    String begun = key(typed);
    return begun.isEmpty()
        ? List.of()
        : byId.values().stream()
            .filter(skill -> rank(skill, begun, language) < NO_RANK)
            .sorted(
                Comparator.<Skill>comparingInt(skill -> rank(skill, begun, language))
                    .thenComparing(skill -> key(skill.label(language))))
            .limit(most)
            .toList();
  }

  private int rank(Skill skill, String begun, Language language) {
    if (skill.equals(byName.get(begun))) {
      return 0;
    }
    if (key(skill.label(language)).startsWith(begun)) {
      return 1;
    }
    List<String> names =
        Stream.of(Language.values())
            .flatMap(one -> skill.names(one).stream())
            .map(SkillTree::key)
            .toList();
    if (names.stream().anyMatch(name -> name.startsWith(begun))) {
      return 2;
    }
    return names.stream().anyMatch(name -> name.contains(" " + begun)) ? 3 : NO_RANK;
  }

  /** What a skill is a kind of, the nearest first; empty for one that is not in the tree. */
  public List<String> ancestors(String id) {
    List<String> ancestors = new ArrayList<>();
    for (Skill at = byId.get(id);
        at != null && !at.parent().isEmpty();
        at = byId.get(at.parent())) {
      ancestors.add(at.parent());
    }
    return ancestors;
  }

  /**
   * Steps between two skills of which one is a kind of the other: 0 for the same, -1 when neither
   * is.
   */
  public int steps(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    int up = ancestors(one).indexOf(other);
    int down = ancestors(other).indexOf(one);
    return Math.max(up, down) < 0 ? -1 : Math.max(up, down) + 1;
  }

  /**
   * Lower case without accents, hyphens and doubled spaces: two names with one key are one name.
   */
  public static String key(String name) {
    String bare = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return bare.replaceAll("\\p{M}", "")
        .replace("œ", "oe")
        .replace('’', '\'')
        .replaceAll("[\\s\\p{Pd}]+", " ")
        .strip();
  }

  private static SkillTree load() {
    try (Reader file =
        new InputStreamReader(
            SkillTree.class.getResourceAsStream("skills.txt"), StandardCharsets.UTF_8)) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
