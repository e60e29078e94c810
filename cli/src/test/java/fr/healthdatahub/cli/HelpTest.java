package fr.healthdatahub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
  private static final Path PAGE = Path.of("../docs-site/src/docs/command-line.adoc");
  private static final String START = "// From --help; HelpTest compares.\n";

  private final Locale usual = Locale.getDefault();

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyCommandAndOptionIsExplained(String language) {
    for (CommandLine command : commands(language)) {
      String name = command.getCommandSpec().qualifiedName(" ");
      String help = command.getUsageMessage(Ansi.OFF);
      assertFalse(command.getCommandSpec().usageMessage().description().length == 0, name);
      for (ArgSpec argument : command.getCommandSpec().args()) {
        assertFalse(argument.description().length == 0, name + " " + argument.paramLabel());
        assertFalse(argument.description()[0].isBlank(), name + " " + argument.paramLabel());
      }
      assertTrue(help.contains(language.equals("fr") ? "Codes de retour" : "Exit codes"), help);
    }
  }

  @Test
  void bothLanguagesHaveAllWords() throws IOException {
    for (String name : List.of("client", "help")) {
      assertEquals(words(name).keySet(), words(name + "_fr").keySet());
    }
  }

  @Test
  void documentationSaysWhatHelpSays() throws IOException {
    StringBuilder expected = new StringBuilder(START);
    for (CommandLine command : commands("en")) {
      String name = command.getCommandSpec().qualifiedName(" ");
      expected.append("\n== ").append(name).append("\n\n----\n");
      expected.append(command.getUsageMessage(Ansi.OFF).strip()).append("\n----\n");
    }
    Files.writeString(Path.of("target/command-line.adoc"), expected);
    String page = Files.readString(PAGE);
    assertEquals(
        expected.toString(),
        page.substring(page.indexOf(START)),
        "Copy target/command-line.adoc to the end of " + PAGE);
  }

  private static List<CommandLine> commands(String language) {
    Locale.setDefault(Locale.forLanguageTag(language));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine hub =
        HubCommand.commandLine(
            new Terminal(Map.of(), InputStream.nullInputStream(), nowhere, nowhere));
    List<CommandLine> all = new ArrayList<>();
    add(hub, all);
    return all;
  }

  private static void add(CommandLine command, List<CommandLine> all) {
    all.add(command);
    command.getSubcommands().values().forEach(one -> add(one, all));
  }

  private static Properties words(String name) throws IOException {
    Properties words = new Properties();
    try (InputStream in = HubCommand.class.getResourceAsStream(name + ".properties")) {
      words.load(in);
    }
    return words;
  }
}
