package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.model.Me;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a token by e-mail and password, and keeps it. */
@Command(name = "login")
final class LoginCommand extends ClientCommand {
  private static final List<String> SCOPES =
      List.of(
          "account",
          "challenges:read",
          "challenges:organise",
          "submissions:read",
          "submissions:write",
          "samples:read",
          "samples:generate",
          "affiliation:read",
          "affiliation:write",
          "affiliation:match");
  private static final int DAYS = 30;

  @Option(names = "--email", paramLabel = "EMAIL")
  String email;

  @Option(names = "--password-stdin")
  boolean fromInput;

  @Override
  public Integer call() throws IOException {
    Console console = System.console();
    String who =
        email == null && console != null ? console.readLine(ClientWords.of("email") + " ") : email;
    String password = who == null ? null : password(console);
    if (password == null) {
      complain(who == null ? "no-email" : "no-password");
      return CommandLine.ExitCode.USAGE;
    }
    Hub hub = connected(Hub.signIn(address(), who, password, "./hub", SCOPES, DAYS));
    credentials().keep(address(), hub.token());
    Me me = hub.me();
    if (!printed(me)) {
      say("signed-in", me.getDisplayName(), credentials().file());
    }
    return CommandLine.ExitCode.OK;
  }

  private String password(Console console) throws IOException {
    if (fromInput) {
      return new String(terminal().in().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    String variable = terminal().variable("HUB_PASSWORD");
    if (variable != null || console == null) {
      return variable;
    }
    char[] typed = console.readPassword("%s ", ClientWords.of("password"));
    return typed == null ? null : new String(typed);
  }
}
