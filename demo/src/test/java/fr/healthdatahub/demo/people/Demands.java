package fr.healthdatahub.demo.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fictitious institutions, and what they ask for. */
final class Demands {
  static final LocalDate START = LocalDate.of(2027, 1, 4);

  private final Words words;
  private final Random random;

  Demands(Words words, Random random) {
    this.words = words;
    this.random = random;
  }

  List<Object> institutions() {
    List<Object> all = new ArrayList<>();
    for (String[] each : words.institutions()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", each[0]);
      one.put("kind", each[1]);
      one.put("parent", each[2].isEmpty() ? null : each[2]);
      one.put("name", Json.named("en", each[3], "fr", Words.french(each[4])));
      one.put("place", each[5]);
      one.put("aliases", each[6].isEmpty() ? List.of() : List.of(each[6].split("; ")));
      all.add(one);
    }
    return all;
  }

  List<Object> stated() {
    List<Object> all = new ArrayList<>();
    for (Map<String, String> demand : words.demands()) {
      boolean french = demand.get("language").equals("fr");
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", demand.get("id"));
      one.put("fictitious", true);
      one.put("title", french ? Words.french(demand.get("title")) : demand.get("title"));
      one.put("text", french ? Words.french(demand.get("text")) : demand.get("text"));
      one.put("language", demand.get("language"));
      one.put("languages", List.of(demand.get("language")));
      one.put("owner", demand.get("owner"));
      one.put("email", "demandes." + demand.get("owner") + "@example.org");
      one.put("discipline", demand.get("discipline"));
      one.put(
          "skills",
          Json.named(
              "required",
              levels(demand.get("required")),
              "desired",
              levels(demand.get("desired"))));
      one.put("place", demand.get("place"));
      one.put("remote", demand.get("remote").equals("yes"));
      LocalDate from = START.plusWeeks(random.nextInt(16));
      int days = Integer.parseInt(demand.get("effort"));
      one.put("dates", Json.named("from", from, "to", from.plusWeeks(8 + days / 2)));
      one.put("effortDays", days);
      one.put("confidentiality", demand.get("confidentiality"));
      String[] owner =
          words.institutions().stream()
              .filter(each -> each[0].equals(demand.get("owner")))
              .findFirst()
              .get();
      one.put("organisations", organisations(owner));
      all.add(one);
    }
    return all;
  }

  /** An institution with the one that it is a part of. */
  static List<Object> organisations(String[] home) {
    return List.of(
        Json.named("id", home[0], "parents", home[2].isEmpty() ? List.of() : List.of(home[2])));
  }

  private static List<Object> levels(String skills) {
    return Arrays.stream(skills.split(", "))
        .map(each -> each.split(" "))
        .<Object>map(each -> Json.named("skill", each[0], "level", Integer.valueOf(each[1])))
        .toList();
  }
}
