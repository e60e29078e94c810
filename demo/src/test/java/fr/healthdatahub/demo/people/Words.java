package fr.healthdatahub.demo.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What fictitious people are made of: the files of {@code demo/src/main/people}. */
final class Words {
  private final Random random;
  private final Map<String, List<String[]>> sections;
  private final List<String[]> institutions;
  private final List<Map<String, String>> demands;

  Words(Path folder, Random random) throws IOException {
    this.random = random;
    sections = sections(Files.readAllLines(folder.resolve("words.txt")));
    institutions =
        Files.readAllLines(folder.resolve("institutions.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(Words::fields)
            .toList();
    demands = demands(Files.readString(folder.resolve("demands.txt")));
  }

  List<String[]> section(String name) {
    return sections.get(name);
  }

  List<String[]> institutions() {
    return institutions;
  }

  List<Map<String, String>> demands() {
    return demands;
  }

  /** A sentence of a form, with subject, method and data in its gaps. */
  String fill(String what, boolean french, String[] subject, String[] method, String[] data) {
    String form = any(sections.get(what + (french ? " fr" : " en")))[0];
    Map<String, String> parts =
        Map.of(
            "S", subject[french ? 3 : 1],
            "P", subject[french ? 4 : 2],
            "M", method[french ? 4 : 2],
            "V", method[french ? 5 : 3],
            "D", data[french ? 2 : 1]);
    String text =
        Arrays.stream(
                form.split("(?<!\\p{L})(?=[SPMVD](?!\\p{L}))|(?<=(?<!\\p{L})[SPMVD])(?!\\p{L})"))
            .map(piece -> parts.getOrDefault(piece, piece))
            .collect(Collectors.joining());
    // A sentence that begins with a part of it still begins with a capital.
    StringBuilder capital = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || i > 1 && text.charAt(i - 1) == ' ' && ".?".indexOf(text.charAt(i - 2)) >= 0) {
        capital.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return french ? french(capital.toString()) : capital.toString();
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String[] any(String section) {
    return any(sections.get(section));
  }

  String[] found(String section, String id) {
    return sections.get(section).stream()
        .filter(each -> each[0].equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(section + " lacks " + id));
  }

  static boolean has(String list, String word) {
    return List.of(list.split(" ")).contains(word);
  }

  /** Curly apostrophes, and no-break spaces before marks in two parts. */
  static String french(String text) {
    return text.replace('\'', '’').replaceAll(" ([:;?!])", "\u00A0$1");
  }

  private static Map<String, List<String[]>> sections(List<String> lines) {
    Map<String, List<String[]>> sections = new LinkedHashMap<>();
    String section = "";
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
        sections.put(section, new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        sections.get(section).add(fields(line));
      }
    }
    return sections;
  }

  private static String[] fields(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
  }

  private static List<Map<String, String>> demands(String text) {
    List<Map<String, String>> demands = new ArrayList<>();
    for (String block : text.split("(?m)^---\\n")) {
      Map<String, String> demand = new LinkedHashMap<>();
      for (String line : block.split("\n")) {
        if (!line.startsWith("#") && line.contains(": ")) {
          demand.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        }
      }
      demands.add(demand);
    }
    return demands;
  }
}
