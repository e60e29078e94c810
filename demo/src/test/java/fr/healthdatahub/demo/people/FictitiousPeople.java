package fr.healthdatahub.demo.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes the fictitious people of the demo; the same words make the same files. */
public final class FictitiousPeople {
  private static final int PEOPLE = 200;
  private static final int CLOSE_TO_EACH_DEMAND = 4;

  /** So many people apart, one declares a word that the tree lacks, for officers to decide on. */
  private static final int OWN_WORD_EACH = 20;

  /** English and French. */
  private static final List<List<String>> OWN_WORDS =
      List.of(
          List.of("digital twins of patients", "jumeaux numériques de patients"),
          List.of("survival models", "modèles de durée de vie"),
          List.of("patient storytelling", "récits de patients"));

  private static final Map<String, String[]> KINDS =
      Map.of(
          "project", new String[] {"Project: ", "Projet\u00A0: "},
          "dataset", new String[] {"Dataset: ", "Jeu de données\u00A0: "},
          "tool", new String[] {"Tool: ", "Outil\u00A0: "});

  private final Random random = new Random(20261127);
  private final Words words;
  private final Set<String> names = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final List<String> subjects = new ArrayList<>();

  private FictitiousPeople(Path folder) throws IOException {
    words = new Words(folder, random);
  }

  /**
   * Writes the files.
   *
   * @param arguments the folder of the module
   */
  public static void main(String[] arguments) throws IOException {
    Path module = Path.of(arguments[0]);
    Path folder = module.resolve("src/main/resources/demo/affiliation");
    for (Map.Entry<String, String> file : files(module).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The files' contents by their names. */
  static Map<String, String> files(Path module) throws IOException {
    FictitiousPeople made = new FictitiousPeople(module.resolve("src/main/people"));
    Demands demands = new Demands(made.words, made.random);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("institutions.jsonl", Json.lines(demands.institutions()));
    files.put("researchers.jsonl", Json.lines(made.researchers()));
    files.put("demands.jsonl", Json.lines(demands.stated()));
    return files;
  }

  private List<Object> researchers() {
    List<String> disciplines = new ArrayList<>();
    for (String[] discipline : words.section("disciplines")) {
      for (int i = 0; i < Integer.parseInt(discipline[1]); i++) {
        disciplines.add(discipline[0]);
      }
    }
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      boolean close = i < words.demands().size() * CLOSE_TO_EACH_DEMAND;
      Map<String, String> demand = close ? words.demands().get(i / CLOSE_TO_EACH_DEMAND) : Map.of();
      String discipline = close ? discipline(demand, i, disciplines) : words.any(disciplines);
      disciplines.remove(discipline);
      all.add(researcher(i, discipline, demand));
    }
    return all;
  }

  /** Three of four who are close to a demand have its discipline, the other one uses its method. */
  private String discipline(Map<String, String> demand, int number, List<String> left) {
    String wanted = demand.get("discipline");
    String[] method = words.found("methods", demand.get("close").split(" ")[1]);
    List<String> using = left.stream().filter(each -> Words.has(method[1], each)).toList();
    boolean other = number % CLOSE_TO_EACH_DEMAND == 3 || !left.contains(wanted);
    return !other ? wanted : using.isEmpty() ? words.any(left) : words.any(using);
  }

  private Map<String, Object> researcher(int number, String discipline, Map<String, String> near) {
    boolean french = near.isEmpty() ? random.nextInt(5) < 3 : near.get("language").equals("fr");
    // Some of those who are close to a demand are filtered out, to show why.
    boolean free = !near.isEmpty() && number % CLOSE_TO_EACH_DEMAND != 3;
    french = french == (free || random.nextInt(8) > 0);
    String language = french ? "fr" : "en";
    String[] wanted = near.getOrDefault("close", "").split(" ");
    List<String[]> own =
        words.section("methods").stream().filter(each -> Words.has(each[1], discipline)).toList();
    String[] subject = near.isEmpty() ? words.any("subjects") : words.found("subjects", wanted[0]);
    String[] method = near.isEmpty() ? words.any(own) : words.found("methods", wanted[1]);
    String[] source = near.isEmpty() ? words.any("sources") : words.found("sources", wanted[2]);
    String[] second = words.any(own);
    String name = name(french);
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", id(number));
    one.put("fictitious", true);
    one.put("name", name);
    one.put("email", email(name));
    one.put("discipline", discipline);
    one.put("language", language);
    String[] told = words.found("disciplines", discipline);
    one.put(
        "biography",
        french
            ? Words.french(
                "Personne fictive. Discipline : "
                    + told[3]
                    + ". Travaille sur "
                    + subject[3]
                    + " et sur "
                    + second[4]
                    + ", avec "
                    + source[2]
                    + ".")
            : "Fictitious person. Discipline: "
                + told[2]
                + ". Works on "
                + subject[1]
                + " and on "
                + second[2]
                + ", with "
                + source[1]
                + ".");
    List<Object> skills =
        new ArrayList<>(
            skills(List.of(subject[0], method[0], source[0], second[0], told[4], told[5])));
    if (number % OWN_WORD_EACH == OWN_WORD_EACH - 1) {
      List<String> word = OWN_WORDS.get(number / OWN_WORD_EACH % OWN_WORDS.size());
      skills.add(Json.named("skill", word.get(french ? 1 : 0), "level", 3));
    }
    one.put("skills", skills);
    one.put("languages", languages(french));
    one.put("consent", free || random.nextInt(18) > 0);
    one.put("available", free || random.nextInt(18) > 0);
    LocalDate from = Demands.START.plusWeeks(random.nextInt(8)).minusWeeks(10);
    one.put(
        "availability", Json.named("from", from, "to", from.plusMonths(14 + random.nextInt(12))));
    one.put("capacity", free || random.nextInt(15) > 0 ? 1 + random.nextInt(3) : 0);
    String[] home = home(discipline, free ? near.get("owner") : "");
    one.put("organisations", Demands.organisations(home));
    one.put("place", home[5]);
    one.put("remote", random.nextInt(4) > 0);
    one.put("coauthors", coauthors(subject[0]));
    subjects.add(subject[0]);
    one.put("units", units(name, french, subject, List.of(method, second), source));
    return one;
  }

  /** Where somebody of a discipline works; not where the owner of a demand is at home. */
  private String[] home(String discipline, String owner) {
    return words.any(
        words.institutions().stream()
            .filter(each -> Words.has(each[7], discipline) && !root(each[0]).equals(root(owner)))
            .toList());
  }

  private String root(String institution) {
    return words.institutions().stream()
        .filter(each -> each[0].equals(institution) && !each[2].isEmpty())
        .map(each -> each[2])
        .findFirst()
        .orElse(institution);
  }

  private List<Object> units(
      String name, boolean french, String[] subject, List<String[]> methods, String[] source) {
    List<Object> units = new ArrayList<>();
    int count = 3 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      // French researchers publish in English, too.
      boolean inFrench = french && random.nextInt(5) < 3;
      String[] method = methods.get(i % 3 == 2 ? 1 : 0);
      String[] data = i < 2 ? source : words.any("sources");
      String kind =
          i < count - 1 ? "publication" : words.any(List.of("project", "dataset", "tool"));
      units.add(unit(kind, name, inFrench, subject, method, data));
    }
    Map<String, Object> interest = new LinkedHashMap<>();
    interest.put("kind", "interest");
    interest.put("title", "");
    String wish = words.fill("interests", french, subject, words.any(methods), source);
    interest.put("text", wish);
    interest.put("language", french ? "fr" : "en");
    units.add(interest);
    return units;
  }

  private Map<String, Object> unit(
      String kind, String name, boolean french, String[] subject, String[] method, String[] data) {
    Map<String, Object> unit = new LinkedHashMap<>();
    String title = words.fill("titles", french, subject, method, data);
    for (int again = 1; !titles.add(title); again++) {
      title = words.fill("titles", french, subject, method, data);
      if (again > 20) {
        title += " (" + again + ")";
      }
    }
    unit.put("kind", kind);
    String[] labels = KINDS.getOrDefault(kind, new String[] {"", ""});
    unit.put("title", labels[french ? 1 : 0] + title);
    unit.put("text", words.fill("texts", french, subject, method, data));
    unit.put("year", 2016 + random.nextInt(11));
    unit.put("language", french ? "fr" : "en");
    if (kind.equals("publication")) {
      unit.put("authors", List.of(name));
      String venue = words.any("venues " + (french ? "fr" : "en"))[0];
      unit.put("venue", french ? Words.french(venue) : venue);
      if (random.nextInt(3) == 0) {
        unit.put("doi", "10.5555/fictitious." + titles.size());
      }
    }
    return unit;
  }

  /** Earlier people of the same subject. */
  private List<Object> coauthors(String subject) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < subjects.size() && all.size() < 3; i++) {
      if (subjects.get(i).equals(subject) && random.nextInt(3) == 0) {
        all.add(Json.named("id", id(i), "year", 2020 + random.nextInt(7)));
      }
    }
    return all;
  }

  private List<Object> skills(List<String> ids) {
    return new LinkedHashSet<>(ids)
        .stream()
            .<Object>map(id -> Json.named("skill", id, "level", 2 + random.nextInt(3)))
            .toList();
  }

  private List<String> languages(boolean french) {
    if (french) {
      return random.nextInt(4) == 0 ? List.of("fr") : List.of("fr", "en");
    }
    return random.nextInt(5) < 3 ? List.of("en") : List.of("en", "fr");
  }

  private String name(boolean french) {
    while (true) {
      List<String> first = List.of(words.section("first names").get(0));
      // The first half of the first names is rather heard in France.
      int half = first.size() / 2;
      String given = first.get(random.nextInt(half) + (french ? 0 : half));
      String[] families = words.section(french ? "family names fr" : "family names en").get(0);
      String name = given + " " + families[random.nextInt(families.length)];
      if (names.add(name)) {
        return name;
      }
    }
  }

  private static String email(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "res-%03d", number + 1);
  }
}
