package fr.healthdatahub.web.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeIT {
  private static final String IMPORTS =
      "import fr.healthdatahub.sdk.*;\nimport java.nio.file.Path;\nimport java.time.Duration;\n";

  @TempDir Path folder;

  @Test
  void javaExampleCompilesAndPrintsAScore() throws Exception {
    TestPerson person = TestPerson.add("Reader");
    ChallengeHandle challenge = person.hub().challenge("diabetes");
    Path sample =
        challenge.download(
            challenge.data().stream()
                .filter(file -> file.getKind().equals("sample-submission"))
                .findFirst()
                .orElseThrow(),
            folder,
            Progress.NONE);
    Files.move(sample, folder.resolve("predictions.csv"));
    String example = block("java").replace("http://127.0.0.1:8080", portal().url().toString());
    Path source =
        Files.writeString(
            folder.resolve("Example.java"),
            IMPORTS
                + "class Example {\n  public static void main(String[] a) throws Exception {\n"
                + example
                + "  }\n}\n");
    String classpath = sdkClasspath();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classpath, "-d", folder.toString(), source.toString());
    assertEquals(0, compiled, example);
    Run run =
        Run.of(
            folder,
            Map.of("HUB_TOKEN", person.hub().token().secret()),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + ":" + classpath,
                "Example"));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().matches("(?s)rmse: \\d+\\.\\d+\\R.*r2: .*"), run.out());
  }

  @Test
  void tourOfTheCommandLineWorksAsItStands() throws Exception {
    Files.createSymbolicLink(folder.resolve("hub"), Portal.checkout().resolve("hub"));
    Files.createSymbolicLink(folder.resolve("demo"), Portal.checkout().resolve("demo"));
    Map<String, String> environment =
        Map.of(
            "HUB_URL",
            portal().url().toString(),
            "XDG_CONFIG_HOME",
            folder.resolve("config").toString(),
            "HUB_PASSWORD",
            Portal.PASSWORD,
            "HUB_BUILT",
            "true",
            "LC_ALL",
            "C.UTF-8");
    StringBuilder all = new StringBuilder();
    // A measurement takes its peer along, which not every machine has.
    for (String line : tour().lines().filter(one -> !one.startsWith("./hub bench")).toList()) {
      Run run = Run.of(folder, environment, List.of("bash", "-c", line));
      assertEquals(0, run.code(), line + "\n" + run.err());
      assertFalse(run.out().isBlank(), line);
      all.append(run.out());
    }
    assertTrue(all.toString().contains("rmse: "), all::toString);
    assertTrue(all.toString().contains("{\"rows\":4,\"scores\":{\"roc_auc\":0.75"), all::toString);
    Path credentials = folder.resolve("config/hub/credentials.json");
    assertEquals("[OWNER_READ, OWNER_WRITE]", sorted(credentials));
    Run piped = Run.of(folder, environment, List.of("bash", "-c", "./hub challenges | head -n 1"));
    assertEquals(0, piped.code());
    assertEquals("", piped.err());
  }

  /** The SDK and what it needs, as a program of its own would have them. */
  private static String sdkClasspath() throws IOException {
    try (Stream<Path> jars = Files.list(Portal.checkout().resolve("cli/target/lib"))) {
      return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Portal portal() {
    return SharedPortal.onPostgres();
  }

  private static String tour() throws IOException {
    String readme = Files.readString(Portal.checkout().resolve("README.md"));
    String tour = readme.substring(readme.indexOf("## A tour"));
    String offline = tour.substring(tour.indexOf("work offline"));
    return block(tour, "sh") + block(offline, "sh");
  }

  private static String block(String language) throws IOException {
    return block(Files.readString(Portal.checkout().resolve("README.md")), language);
  }

  private static String block(String text, String language) {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
    assertTrue(block.find(), "the README has no example in " + language);
    return block.group(1);
  }

  private static String sorted(Path file) throws IOException {
    return Files.getPosixFilePermissions(file).stream().sorted().toList().toString();
  }

  /** A program that has run. */
  private record Run(int code, String out, String err) {
    static Run of(Path folder, Map<String, String> environment, List<String> command)
        throws IOException, InterruptedException {
      Path err = Files.createTempFile(folder, "err", null);
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), out, Files.readString(err));
    }
  }
}
