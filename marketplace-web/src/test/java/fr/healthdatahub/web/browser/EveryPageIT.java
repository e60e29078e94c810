package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of every page, whoever looks at it: in both languages, light and dark, on a desk and
 * on a phone. See {@link Look} for the pictures.
 */
class EveryPageIT {
  private static final long HEAVIEST = 300_000;
  private static final List<String> LANGUAGES = List.of("fr", "en");

  /** Pages by who sees them; a visitor has no account. */
  private static final List<String> VISITORS =
      List.of(
          "/",
          "/challenges",
          "/challenges?q=nothing",
          "/challenges/diabetes",
          "/challenges/diabetes/data",
          "/challenges/diabetes/rules",
          "/challenges/diabetes/evaluation",
          "/challenges/diabetes/leaderboard",
          "/challenges/diabetes/submissions",
          "/samples",
          "/samples/snds",
          "/samples/snds?size=50&from=2022&to=2022&seed=1&table=IR_BEN_R",
          "/samples/snds?size=0&from=2022&to=2022&seed=1",
          "/researchers",
          "/researchers?q=nobody",
          "/researchers/join",
          "/demands",
          "/demands?q=nothing&discipline=LAW",
          "/sign-in",
          "/register",
          "/confirm",
          "/confirm?token=none",
          "/forgot-password",
          "/reset-password?token=none");

  private static final List<String> PARTICIPANTS =
      List.of(
          "/account",
          "/account/delete",
          "/researchers/join",
          "/demands/new",
          "/challenges/heart-failure/rules",
          "/challenges/heart-failure/leaderboard",
          "/challenges/heart-failure/submissions");

  private static final List<String> ORGANISERS =
      List.of("/challenges/heart-failure/leaderboard", "/challenges/heart-failure/submissions");

  private static final List<String> ADMINISTRATORS =
      List.of(
          "/administration",
          "/administration/audit",
          "/demands?status=SUBMITTED",
          "/demands/assignment",
          "/proposals",
          "/administration/institutions",
          "/skills/proposals",
          "/skills/proposals?word=survival+analyses");

  private static final Map<String, Visit> VISITS = new HashMap<>();
  private static final Set<String> FOLLOWED = new HashSet<>();

  private final Portal portal = SharedPortal.onH2();

  static Stream<Arguments> pages() {
    return Stream.of(
            VISITORS.stream().map(page -> Arguments.of("visitor", page)),
            PARTICIPANTS.stream().map(page -> Arguments.of("rival", page)),
            ORGANISERS.stream().map(page -> Arguments.of("organiser", page)),
            ADMINISTRATORS.stream().map(page -> Arguments.of("admin", page)))
        .flatMap(page -> page);
  }

  @ParameterizedTest(name = "{1} for {0}")
  @MethodSource("pages")
  @DisplayName("S5 no page violates its policy, leaves the site, or shuts anybody out")
  void everyPageIsSound(String who, String path) {
    for (String language : LANGUAGES) {
      Visit visit = visitOf(who, language);
      visit.watch().begin();
      assertEquals(200, visit.open(path).status());
      visit.page().waitForLoadState();
      long weight = visit.watch().bytes();
      assertTrue(weight <= HEAVIEST, () -> path + " weighs " + weight + " bytes");
      tellsWhatItIs(visit.page(), language);
      Look.allOf(visit, who + " " + language + path);
      leadsNowhereInVain(visit, who);
      visit.sawNothingWrong();
    }
  }

  @Test
  void pageThatDoesNotExistSaysSo() {
    try (Visit visit = Visit.to(portal, "en")) {
      for (String path :
          List.of(
              "/nothing",
              "/challenges/nothing",
              "/challenges/nothing/leaderboard",
              "/samples/nothing",
              "/demands/nothing",
              "/x.xhtml")) {
        assertEquals(404, visit.open(path).status(), path);
        Look.isReadable(visit.page(), "error " + path, Look.LIGHT_DESK, Look.DARK_PHONE);
        assertThat(visit.page().locator("h1")).hasCount(1);
      }
    }
  }

  @Test
  @DisplayName("S9 a page of administrators leads visitors to the door and refuses others plainly")
  void pageOfOthersIsRefusedPlainly() {
    try (Visit visit = Visit.to(portal, "en")) {
      visit.open("/administration");
      assertThat(visit.page()).hasURL(portal.url() + "/en/sign-in?return=%2Fadministration");
      visit.signIn("rival@demo.hub", Portal.PASSWORD);
      assertEquals(403, visit.open("/administration").status());
      Look.isReadable(visit.page(), "error forbidden", Look.LIGHT_DESK, Look.DARK_PHONE);
    }
  }

  @Test
  void documentationIsSound() {
    try (Visit visit = Visit.to(portal, "en")) {
      visit.page().navigate("/docs/index.html");
      Set<String> pages = new TreeSet<>(links(visit));
      pages.removeIf(page -> !page.startsWith("/docs/") || !page.endsWith(".html"));
      assertFalse(pages.isEmpty());
      for (String page : pages) {
        assertEquals(200, visit.page().navigate(page).status(), page);
        assertThat(visit.page()).hasTitle(Pattern.compile(".+"));
        leadsNowhereInVain(visit, "visitor");
      }
    }
  }

  @Test
  void pageThatStayedOpenTooLongSaysSo() {
    try (Visit visit = Visit.to(portal, "en")) {
      visit.open("/sign-in");
      visit.field("email").fill("rival@demo.hub");
      visit.field("password").fill(Portal.PASSWORD);
      visit.context().clearCookies();
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().getByText(visit.words("notice.expired"))).isVisible();
      assertThat(visit.field("email")).isVisible();
    }
  }

  @Test
  void whoIsSignedOutMeanwhileIsAskedToSignIn() {
    try (Visit visit = Visit.to(portal, "en").signIn("rival@demo.hub", Portal.PASSWORD)) {
      visit.open("/account");
      visit.field("token-name").fill("too late");
      visit.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("hub_session"));
      visit.button("tokens.create").click();
      assertThat(visit.page()).hasURL(portal.url() + "/en/sign-in?return=%2Faccount");
    }
  }

  @Test
  void whoIsSignedOutMeanwhileIsToldThatNoFileWasSent() {
    for (String language : LANGUAGES) {
      try (Visit visit = Visit.to(portal, language).signIn("rival@demo.hub", Portal.PASSWORD)) {
        visit.open("/challenges/breast-cancer");
        if (visit.button("rules.accept").count() > 0) {
          visit.button("rules.accept").click();
        }
        visit
            .page()
            .locator("input[type=file]")
            .setInputFiles(new FilePayload("late.csv", "text/csv", "case_id".getBytes(UTF_8)));
        visit.context().clearCookies();
        visit.button("submit").click();
        assertThat(visit.page().getByText(visit.words("notice.signed-out"))).isVisible();
        Look.isReadable(visit.page(), "signed out " + language, Look.LIGHT_PHONE, Look.DARK_DESK);
      }
    }
  }

  /** One visit for all pages of somebody; each page comes over the wire as if it was the first. */
  private Visit visitOf(String who, String language) {
    return VISITS.computeIfAbsent(
        who + " " + language,
        key -> {
          Visit visit = Visit.to(portal, language).withoutCache();
          return who.equals("visitor") ? visit : visit.signIn(who + "@demo.hub", Portal.PASSWORD);
        });
  }

  @AfterAll
  static void leave() {
    VISITS.values().forEach(Visit::close);
    VISITS.clear();
  }

  private static void tellsWhatItIs(Page page, String language) {
    assertAll(
        () -> assertThat(page.locator("html")).hasAttribute("lang", language),
        () -> assertThat(page.locator("h1")).hasCount(1),
        () -> assertThat(page.locator("main")).hasCount(1),
        () -> assertTrue(page.title().matches("\\S.* · .+"), page::title),
        () -> assertFalse(page.content().contains("???"), "A message is missing"));
  }

  /** Every link answers; what somebody followed on one page they need not on the next. */
  private static void leadsNowhereInVain(Visit visit, String who) {
    for (String link : links(visit)) {
      if (!FOLLOWED.add(who + " " + link)) {
        continue;
      }
      APIResponse answer =
          visit
              .context()
              .request()
              .fetch(link, RequestOptions.create().setMethod("GET").setMaxRedirects(5));
      assertTrue(answer.status() < 400, () -> answer.status() + " " + link);
      answer.dispose();
    }
  }

  private static List<String> links(Visit visit) {
    @SuppressWarnings("unchecked")
    List<String> hrefs =
        (List<String>)
            visit
                .page()
                .evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)");
    URI here = URI.create(visit.page().url());
    return hrefs.stream()
        .map(URI::create)
        .filter(link -> here.getAuthority().equals(link.getAuthority()))
        .map(
            link ->
                link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
        .distinct()
        .toList();
  }
}
