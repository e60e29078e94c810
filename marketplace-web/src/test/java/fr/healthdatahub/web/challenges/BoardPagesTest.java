package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.healthdatahub.accounts.person.NameChanged;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardPagesTest {
  private final BoardPages pages = new BoardPages();

  @Test
  void pageServesOneVersionAndLanguage() {
    pages.put(key("en", 1), page(Map.of("a", 1)));
    assertNotNull(pages.get(key("en", 1)));
    assertNull(pages.get(key("en", 2)));
    assertNull(pages.get(key("fr", 1)));
  }

  @Test
  void changedNameForgetsPages() {
    pages.put(key("en", 1), page(Map.of("a", 1)));
    pages.forgetNames(new NameChanged("somebody"));
    assertNull(pages.get(key("en", 1)));
  }

  @Test
  void pageWrittenWhileANameChangedIsNotServed() {
    BoardPages.Page written = page(Map.of("a", 1));
    pages.forgetNames(new NameChanged("somebody"));
    pages.put(key("en", 1), written);
    assertNull(pages.get(key("en", 1)));
  }

  @Test
  void tagTellsTheText() {
    assertEquals(page(Map.of("a", 1)).tag(), page(Map.of("a", 1)).tag());
  }

  private BoardPages.Page page(Object text) {
    return pages.write(text, Set.of(), pages.namesVersion());
  }

  private static BoardPages.Key key(String language, long version) {
    return new BoardPages.Key("diabetes", 0, 50, language, version);
  }
}
