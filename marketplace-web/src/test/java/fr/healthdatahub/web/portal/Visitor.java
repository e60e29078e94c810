package fr.healthdatahub.web.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, reads forms, and sends them changed as one likes. */
public final class Visitor {
  private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("<(?:input|button)([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

  private final RawHttp portal;
  private final Map<String, String> cookies = new TreeMap<>();

  public Visitor(RawHttp portal) {
    this.portal = portal;
  }

  /** A form on a page: where it goes, and its fields with their values. */
  public record Form(String action, Map<String, String> fields) {
    /** The same with the field whose name ends like this set to a value. */
    public Form with(String nameEnd, String value) {
      Map<String, String> changed = new LinkedHashMap<>(fields);
      changed.replaceAll((name, old) -> name.endsWith(nameEnd) ? value : old);
      return new Form(action, changed);
    }

    /** The same with one more field. */
    public Form plus(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(fields);
      more.put(name, value);
      return new Form(action, more);
    }

    /** The same without the fields whose names hold this. */
    public Form without(String namePart) {
      Map<String, String> changed = new LinkedHashMap<>(fields);
      changed.keySet().removeIf(name -> name.contains(namePart));
      return new Form(action, changed);
    }

    public boolean has(String namePart) {
      return fields.keySet().stream().anyMatch(name -> name.contains(namePart));
    }
  }

  public RawHttp.Answer get(String path) {
    return kept(portal.send("GET " + path + " HTTP/1.1" + cookieHeader()));
  }

  /** The first form of a page that has a field whose name holds this. */
  public Form form(String path, String namePart) {
    String page = get(path).body();
    return FORM.matcher(page)
        .results()
        .map(Visitor::read)
        .filter(form -> form.has(namePart))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No form with " + namePart + ": " + page));
  }

  public RawHttp.Answer send(Form form) {
    String body =
        form.fields().entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return kept(
        portal.send(
            "POST "
                + form.action()
                + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded"
                + cookieHeader(),
            body.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Fills the sign-in form as a person would. */
  public RawHttp.Answer signIn(String email, String password) {
    return send(form("/en/sign-in", "password").with("email", email).with("password", password));
  }

  /** The value of a cookie that the portal gave, or null. */
  public String cookie(String name) {
    return cookies.get(name);
  }

  public void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  public boolean isSignedIn() {
    return get("/api/v1/me").status() == 200;
  }

  private static Form read(MatchResult form) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELD
        .matcher(form.group(2))
        .results()
        .map(field -> attributes(field.group(1)))
        .filter(field -> field.containsKey("name"))
        .forEach(field -> fields.put(field.get("name"), field.getOrDefault("value", "")));
    return new Form(attributes(form.group(1)).get("action"), fields);
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new TreeMap<>();
    Matcher matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      attributes.put(matcher.group(1), matcher.group(2).replace("&amp;", "&"));
    }
    return attributes;
  }

  private RawHttp.Answer kept(RawHttp.Answer answer) {
    answer.headers().stream()
        .filter(line -> line.regionMatches(true, 0, "Set-Cookie:", 0, 11))
        .map(line -> line.substring(11).strip().split(";")[0].split("=", 2))
        .forEach(pair -> cookies.put(pair[0], pair[1]));
    return answer;
  }

  private String cookieHeader() {
    return cookies.isEmpty()
        ? ""
        : "\r\nCookie: "
            + cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
