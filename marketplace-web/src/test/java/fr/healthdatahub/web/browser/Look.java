package fr.healthdatahub.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a page may look; pictures of all that was looked at are left in target/screenshots. */
enum Look {
  LIGHT_DESK(ColorScheme.LIGHT, 1280),
  DARK_PHONE(ColorScheme.DARK, 360),
  DARK_DESK(ColorScheme.DARK, 1280),
  LIGHT_PHONE(ColorScheme.LIGHT, 360);

  private static final Path PICTURES = Path.of("target/screenshots");

  private final ColorScheme scheme;
  private final int width;

  Look(ColorScheme scheme, int width) {
    this.scheme = scheme;
    this.width = width;
  }

  /** Two looks at the page of a visit: the other language has the two others. Ends at a desk. */
  static void allOf(Visit visit, String name) {
    if (visit.language().equals("en")) {
      isReadable(visit.page(), name, DARK_PHONE, LIGHT_DESK);
    } else {
      isReadable(visit.page(), name, LIGHT_PHONE, DARK_DESK);
    }
  }

  /** Nobody is shut out from a page, and it is no wider than the screen. */
  static void isReadable(Page page, String name, Look... looks) {
    for (Look look : looks) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
      page.setViewportSize(look.width, 900);
      assertEquals(List.of(), barriers(page), name + " " + look);
      picture(page, name + " " + look);
      int needed = (int) page.evaluate("document.documentElement.scrollWidth");
      assertTrue(needed <= look.width, () -> name + " " + look + " is " + needed + " wide");
    }
  }

  private static void picture(Page page, String name) {
    String file = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "") + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
  }

  private static List<String> barriers(Page page) {
    // One frame and only what is wrong: without a second page for the report, and a third faster.
    AxeRunOptions violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .setLegacyMode(true).options(violations).analyze().getViolations().stream()
            .filter(found -> Set.of("serious", "critical").contains(found.getImpact()))
            .map(
                found ->
                    found.getId()
                        + ": "
                        + found.getNodes().stream()
                            .map(node -> node.getTarget() + " " + node.getFailureSummary())
                            .collect(Collectors.joining("; ")))
            .toList();
  }
}
