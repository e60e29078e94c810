package fr.healthdatahub.web.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What no honest client asks of the registry of researchers and demands. */
final class OddRegistry {
  private static final String DEMAND =
      "\"title\":\"Readmission after stroke\",\"need\":\"Who could model readmissions?\",";
  private static final String SKILL = "\"required\":[{\"skill\":\"survival-analysis\"}]";
  private static final String PROFILE =
      "{\"name\":\"Camille\",\"discipline\":\"LAW\",\"orcid\":\"0000-0001-5109-3700\"";

  /**
   * One request.
   *
   * @param place a part of its answer
   */
  record Odd(String head, String body, String place) {}

  private OddRegistry() {}

  static List<String> paths() {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/api/v1/demands?skill=%00",
                "/api/v1/demands?words=a%00b",
                "/api/v1/proposals?demandId=%00",
                "/api/v1/researchers?q=%00",
                "/api/v1/researchers?place=%00",
                "/fr/demands?skill=%00"));
    for (String cursor :
        List.of(
            "+1000000000-12-31T23:59:59Z|x",
            "-1000000000-01-01T00:00:00Z|x",
            "+294277-01-01T00:00:00Z|x",
            "2026-01-01T00:00:00Z|\0",
            "2026-01-01T00:00:00Z|" + "x".repeat(500))) {
      paths.add(
          "/api/v1/demands?cursor="
              + Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(cursor.getBytes(StandardCharsets.UTF_8)));
    }
    return paths;
  }

  /** By their head, what is done before the odd requests. */
  static Map<String, String> before() {
    return Map.of("POST /api/v1/me/researcher", "{\"profile\":" + PROFILE + "},\"consents\":[]}");
  }

  static List<Odd> bodies() {
    List<Odd> all = new ArrayList<>();
    demand(all, SKILL + ",\"starts\":\"+5874898-01-01\"", "/starts");
    demand(all, SKILL + ",\"ends\":\"-999999999-01-01\"", "/ends");
    demand(all, SKILL + ",\"starts\":\"0001-01-01\"", "/starts");
    demand(all, "\"required\":[null]", "/required/0");
    demand(all, SKILL + ",\"desired\":[null]", "/desired/0");
    demand(all, SKILL + ",\"languages\":[\"fr\",null]", "/languages/1");
    profile(all, "\"availableFrom\":\"+999999999-12-31\"", "/availableFrom");
    profile(all, "\"availableTo\":\"1899-12-31\"", "/availableTo");
    profile(all, "\"skills\":[null]", "/skills/0");
    profile(all, "\"languages\":[null]", "/languages/0");
    profile(all, "\"otherEmails\":[null]", "/otherEmails/0");
    profile(all, "\"otherEmails\":[\"a\\u0000@example.org\"]", "/otherEmails/0");
    profile(all, "\"otherEmails\":[\"a\\u0085b@example.org\"]", "/otherEmails");
    profile(all, "\"otherEmails\":[" + emails() + "]", "/otherEmails");
    all.add(new Odd("PUT /api/v1/me/researcher/consents", "{\"purposes\":[null]}", "/purposes/0"));
    evidence(all, "null", "/items/0");
    evidence(
        all, "{\"kind\":\"PUBLICATION\",\"title\":\"T\",\"authors\":[null]}", "/items/0/authors/0");
    proposal(all, "\"demandId\":\"\\u0000\",\"researcherId\":\"x\"", "/demandId");
    proposal(all, "\"demandId\":\"x\",\"researcherId\":\"\\u0000\"", "/researcherId");
    assignment(all, "\\u0000");
    return all;
  }

  private static void demand(List<Odd> all, String rest, String place) {
    all.add(new Odd("POST /api/v1/demands", "{" + DEMAND + rest + "}", place));
  }

  private static void profile(List<Odd> all, String rest, String place) {
    all.add(new Odd("PUT /api/v1/me/researcher", PROFILE + "," + rest + "}", place));
  }

  private static void evidence(List<Odd> all, String item, String place) {
    all.add(new Odd("POST /api/v1/me/researcher/evidence", "{\"items\":[" + item + "]}", place));
  }

  private static void proposal(List<Odd> all, String ids, String place) {
    all.add(new Odd("POST /api/v1/proposals", "{" + ids + "}", place));
  }

  private static void assignment(List<Odd> all, String id) {
    String head = "POST /api/v1/assignments";
    all.add(new Odd(head, "{\"demandIds\":[\"" + id + "\"],\"perDemand\":1}", "/demandIds/0"));
    all.add(new Odd(head, "{\"demandIds\":[null],\"perDemand\":1}", "/demandIds/0"));
  }

  private static String emails() {
    return IntStream.range(0, 10)
        .mapToObj(i -> "\"" + i + "@" + "x".repeat(140) + ".example.org\"")
        .collect(Collectors.joining(","));
  }
}
