package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.Hub;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a token by e-mail and password, and keeps it. */
@Command(name = "login", description = "Makes a token by e-mail and password, and keeps it.")
final class LoginCommand extends ClientCommand {
  private static final List<String> SCOPES =
      List.of(
          "account",
          "challenges:read",
          "challenges:organise",
          "submissions:read",
          "submissions:write");
  private static final int DAYS = 30;

  @Option(names = "--email", description = "Your e-mail address.")
  String email;

  @Option(names = "--password-stdin", description = "Read the password from standard input.")
  boolean fromInput;

  @Override
  public Integer call() throws IOException {
    String address = Credentials.url(url);
    Console console = System.console();
    String who =
        email == null && console != null ? console.readLine(ClientWords.of("email") + " ") : email;
    String password = password(console);
    if (who == null || password == null) {
      err().println(ClientWords.of("no-password"));
      return 2;
    }
    Hub hub = Hub.signIn(address, who, password, "./hub", SCOPES, DAYS);
    Credentials.keep(address, hub.token());
    String name = hub.me().getDisplayName();
    if (!printed(hub.me())) {
      out().println(ClientWords.of("signed-in", name, Credentials.file()));
    }
    return 0;
  }

  private String password(Console console) throws IOException {
    if (fromInput) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    String environment = System.getenv("HUB_PASSWORD");
    if (environment != null) {
      return environment;
    }
    return console == null
        ? null
        : new String(console.readPassword("%s ", ClientWords.of("password")));
  }
}
