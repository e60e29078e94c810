package fr.healthdatahub.affiliation.skill;

import fr.healthdatahub.affiliation.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the file of the tree: one skill a line, indented by two spaces below what it is a kind of,
 * so that a cycle cannot be written.
 */
final class SkillTreeFile {
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String CODE = "mesh D\\d{6,9}|edam (topic|operation|data|format)_\\d{4}";

  private final List<Skill> skills = new ArrayList<>();
  private final Deque<Skill> above = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();

  private SkillTreeFile() {}

  static List<Skill> read(Reader file) throws IOException {
    SkillTreeFile tree = new SkillTreeFile();
    BufferedReader lines = new BufferedReader(file);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        tree.add(line, number);
      }
    }
    return tree.skills;
  }

  private void add(String line, int number) {
    int spaces = line.length() - line.stripLeading().length();
    int level = spaces / 2;
    if (spaces % 2 != 0 || level > above.size()) {
      throw new InvalidSkillTree(number, "indent by two spaces more than the skill above");
    }
    while (above.size() > level) {
      above.pop();
    }
    String[] cells = line.strip().split(" *\\| *", -1);
    if (cells.length < 5 || cells.length > 6) {
      throw new InvalidSkillTree(number, "five or six cells are needed, with | between them");
    }
    String parent = above.isEmpty() ? "" : above.peek().id();
    List<String> codes = cells.length == 6 ? parts(cells[5]) : List.of();
    Skill skill =
        new Skill(
            cells[0], parent, level, cells[1], cells[2], parts(cells[3]), parts(cells[4]), codes);
    check(skill, number);
    above.push(skill);
    skills.add(skill);
  }

  private void check(Skill skill, int number) {
    if (!skill.id().matches(ID)) {
      throw new InvalidSkillTree(number, "an id has lower-case letters, digits and hyphens");
    }
    if (!ids.add(skill.id())) {
      throw new InvalidSkillTree(number, skill.id() + " was there before");
    }
    for (String code : skill.codes()) {
      if (!code.matches(CODE)) {
        throw new InvalidSkillTree(number, "not a code of MeSH or EDAM: " + code);
      }
    }
    for (Language language : Language.values()) {
      Set<String> own = new HashSet<>();
      for (String name : skill.names(language)) {
        String key = SkillTree.key(name);
        String owner = owners.putIfAbsent(key, skill.id());
        if (key.isEmpty()) {
          throw new InvalidSkillTree(number, "a label or synonym is empty");
        }
        if (!own.add(key) || (owner != null && !owner.equals(skill.id()))) {
          throw new InvalidSkillTree(number, name + " was there before");
        }
      }
    }
  }

  private static List<String> parts(String cell) {
    return cell.isBlank()
        ? List.of()
        : Arrays.stream(cell.split(";", -1)).map(String::strip).toList();
  }
}
