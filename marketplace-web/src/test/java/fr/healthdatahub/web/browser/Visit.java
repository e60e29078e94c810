package fr.healthdatahub.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.TestPerson;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/**
 * One person at one browser, who knows the portal's words in one language. At its end every page
 * that was opened must have behaved.
 */
final class Visit implements AutoCloseable {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Portal portal;
  private final String language;
  private final BrowserContext context;
  private final Watch watch;
  private final Page page;

  private Visit(Portal portal, String language, Browser.NewContextOptions options) {
    this.portal = portal;
    this.language = language;
    context =
        Chromium.shared()
            .newContext(options.setBaseURL(portal.url().toString()).setLocale(language));
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    watch = new Watch(context, portal.url());
    page = context.newPage();
  }

  static Visit to(Portal portal, String language) {
    return to(portal, language, options -> {});
  }

  static Visit to(Portal portal, String language, Consumer<Browser.NewContextOptions> wanted) {
    Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1280, 900);
    wanted.accept(options);
    return new Visit(portal, language, options);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Watch watch() {
    return watch;
  }

  String language() {
    return language;
  }

  /** Opens a page by its path without the language. */
  Response open(String path) {
    return page.navigate("/" + language + path);
  }

  /** The words of a key on the page. */
  String words(String key, Object... arguments) {
    return words("fr.healthdatahub.web.messages", key, arguments);
  }

  /** The words of a refusal. */
  String refusal(String code, Object... arguments) {
    return words("fr.healthdatahub.web.words", code, arguments);
  }

  Locator button(String key) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words(key)).setExact(true));
  }

  Locator link(String key) {
    return page.getByRole(
        AriaRole.LINK, new Page.GetByRoleOptions().setName(words(key)).setExact(true));
  }

  Locator field(String key) {
    return page.getByLabel(words(key), new Page.GetByLabelOptions().setExact(true));
  }

  /** Signs in by the page, as a demo account or another. */
  Visit signIn(String email, String password) {
    open("/sign-in");
    field("email").fill(email);
    field("password").fill(password);
    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words("sign-in")))
        .click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** As somebody who signed in before: the page for that has tests of its own. */
  Visit as(TestPerson person) {
    context.addCookies(
        List.of(new Cookie("hub_session", person.session()).setUrl(portal.url().toString())));
    return this;
  }

  /** Everything comes over the wire each time. */
  Visit withoutCache() {
    JsonObject disabled = new JsonObject();
    disabled.addProperty("cacheDisabled", true);
    context.newCDPSession(page).send("Network.setCacheDisabled", disabled);
    return this;
  }

  void sawNothingWrong() {
    // A report that is under way arrives before the answer to this question.
    page.evaluate("1");
    assertEquals(List.of(), watch.seen());
  }

  @Override
  public void close() {
    try {
      sawNothingWrong();
    } finally {
      context.close();
    }
  }

  private String words(String bundle, String key, Object... arguments) {
    String text =
        ResourceBundle.getBundle(
                bundle, Locale.forLanguageTag(language), Visit.class.getClassLoader(), NO_FALLBACK)
            .getString(key);
    return arguments.length == 0 && bundle.endsWith("messages")
        ? text
        : new MessageFormat(text, Locale.forLanguageTag(language)).format(arguments);
  }
}
