package fr.healthdatahub.web.portal;

import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.sdk.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo participant, who also speaks plain HTTP where a test must see each single answer. */
public final class Participant {
  private static final List<String> SCOPES =
      List.of("account", "challenges:read", "submissions:read", "submissions:write");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;
  private final Hub hub;

  private Participant(URI url, Hub hub) {
    this.url = url;
    this.hub = hub;
  }

  /** Signs in at a portal with demo accounts. */
  public static Participant signIn(Portal portal) {
    String url = portal.url().toString();
    String email = "participant@demo.hub";
    return new Participant(
        portal.url(), Hub.signIn(url, email, Portal.PASSWORD, "tests", SCOPES, 1));
  }

  /** Nobody in particular, for a portal that may not serve yet. */
  public static Participant visitor(URI portal) {
    return new Participant(portal, Hub.connect(portal.toString(), Token.of("")));
  }

  /** The same person with the same token, at the portal's next life. */
  public Participant at(Portal next) {
    return new Participant(next.url(), Hub.connect(next.url().toString(), token()));
  }

  public Hub hub() {
    return hub;
  }

  public Token token() {
    return hub.token();
  }

  public URI url() {
    return url;
  }

  /** A challenge's sample submission, which is always valid. */
  public String sample(String slug, Path folder) {
    return hub.challenge(slug).data().stream()
        .filter(file -> file.getKind().equals("sample-submission"))
        .map(file -> hub.challenge(slug).download(file, folder, Progress.NONE))
        .map(Participant::read)
        .findFirst()
        .orElseThrow();
  }

  /** Posts predictions once, without trying again. */
  public HttpResponse<String> submit(String slug, String key, String csv)
      throws IOException, InterruptedException {
    return send(
        request("/api/v1/challenges/" + slug + "/submissions")
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(csv)));
  }

  /** Reads an address once, without trying again. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** Reads a page once, as a browser with an old session does. */
  public HttpResponse<String> browse(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(url.resolve(path)).header("Cookie", "hub_session=ended").GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path))
        .header("Authorization", "Bearer " + token().secret());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
