package fr.healthdatahub.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.TestPerson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three people at a terminal: a researcher, who owns a demand, and an officer of the Hub. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryTerminal {
  static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
  static final String RESEARCHER = "rival@demo.hub";
  static final String OWNER = "participant@demo.hub";
  static final String OFFICER = "officer@demo.hub";

  /** A word of this run only, so that nobody else in a shared registry has it. */
  final String skill = "kite building " + UUID.randomUUID();

  private final Map<String, String> tokens = new HashMap<>();
  private final List<String> demands = new ArrayList<>();
  RegistryFiles files;
  @TempDir Path folder;

  abstract Portal portal();

  @BeforeAll
  void signIn() {
    for (String who : List.of(RESEARCHER, OWNER, OFFICER)) {
      String url = portal().url().toString();
      Hub hub = Hub.signIn(url, who, Portal.PASSWORD, "terminal", TestPerson.ALL_SCOPES, 1);
      tokens.put(who, hub.token().secret());
    }
  }

  @BeforeEach
  void begin() {
    files = new RegistryFiles(folder);
    ok(RESEARCHER, "profile", "erase", "--yes");
  }

  @AfterEach
  void leave() {
    demands.forEach(id -> ok(OWNER, "demand", "close", id));
    demands.clear();
    ok(RESEARCHER, "profile", "erase", "--yes");
  }

  String joined() {
    return json(RESEARCHER, "profile", "set", files.joining(skill)).get("id").asText();
  }

  String stated() {
    String id = json(OWNER, "demand", "state", files.demand(skill)).get("id").asText();
    demands.add(id);
    return id;
  }

  /** A demand that found its candidates, where somebody has the skill. */
  String published() {
    String id = stated();
    ok(OFFICER, "demand", "publish", id);
    Await.until("the index", () -> candidates(id).contains(RegistryFiles.NAME));
    return id;
  }

  String candidates(String demand) {
    return ok(OFFICER, "candidates", demand).out();
  }

  JsonNode json(String who, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    return ok(who, all).json();
  }

  Run ok(String who, String... arguments) {
    Run run = run(who, "", arguments);
    assertEquals(0, run.code(), () -> String.join(" ", arguments) + ": " + run.err());
    return run;
  }

  void refused(int exit, String code, String who, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    Run run = run(who, "", all);
    assertEquals(code, run.failure().get("code").asText());
    assertEquals(exit, run.code(), run.err());
  }

  Run run(String who, String input, String... arguments) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HUB_URL", portal().url().toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    if (who != null) {
      environment.put("HUB_TOKEN", tokens.get(who));
    }
    return Run.of(environment, input, arguments);
  }
}
