package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.skills.SkillWords;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Skills as people type them without scripts: one a line, its level behind a colon, as in {@code
 * Survival analysis: 3}.
 */
final class SkillLines {
  private static final Pattern LINE = Pattern.compile("(.*?)(?:\\h*[:\uFF1A]\\h*(\\d{1,3}))?\\h*");
  private static final Pattern NAMED = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern SEMICOLON = Pattern.compile(";");

  private SkillLines() {}

  /** The skills of a text; semicolons part them, too. */
  static List<SkillLevel> read(String text) {
    return text == null
        ? List.of()
        : text.lines()
            .flatMap(line -> SEMICOLON.splitAsStream(line))
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .filter(line -> NAMED.matcher(line.group(1)).find())
            .map(
                line ->
                    new SkillLevel(
                        line.group(1).strip(),
                        line.group(2) == null ? 0 : Integer.parseInt(line.group(2))))
            .toList();
  }

  /** The text that reads as these skills. */
  static String write(List<SkillLevel> skills, Locale locale) {
    return skills.stream()
        .map(
            one ->
                SkillWords.label(one.skill(), locale)
                    + (one.level() == 0 ? "" : ": " + one.level()))
        .collect(Collectors.joining("\n"));
  }
}
