package fr.healthdatahub.web.browser;

import com.microsoft.playwright.Locator;

/** Whoever has no mouse. */
final class Keyboard {
  private Keyboard() {}

  /** Goes on with the Tab key alone until an element has the focus. */
  static void tabTo(Visit visit, Locator target) {
    for (int i = 0; i < 80; i++) {
      if ((boolean) target.evaluate("element => document.activeElement === element")) {
        return;
      }
      visit.page().keyboard().press("Tab");
    }
    throw new AssertionError("The Tab key never reaches " + target);
  }

  /** Goes to an element and presses Enter. */
  static void press(Visit visit, Locator target) {
    tabTo(visit, target);
    visit.page().keyboard().press("Enter");
  }
}
