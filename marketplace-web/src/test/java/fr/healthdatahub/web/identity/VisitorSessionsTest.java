package fr.healthdatahub.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisitorSessionsTest {
  private static final int MOST = 10_000;

  private final Map<Object, Object> application = new HashMap<>();
  private final List<String> ended = new ArrayList<>();

  @Test
  @DisplayName("S16 pages that visitors open keep only so many sessions; the oldest ends")
  void theOldestEnds() {
    for (int i = 0; i < MOST + 3; i++) {
      VisitorSessions.keep(session("s" + i));
    }
    assertEquals(List.of("s0", "s1", "s2"), ended);
  }

  @Test
  void whatEndedByItselfMakesSpace() {
    for (int i = 0; i < MOST; i++) {
      VisitorSessions.keep(session("s" + i));
    }
    new VisitorSessions().sessionDestroyed(new HttpSessionEvent(session("s0")));
    VisitorSessions.keep(session("new"));
    assertEquals(List.of(), ended);
    VisitorSessions.keep(session("next"));
    assertEquals(List.of("s1"), ended);
  }

  /** As the server's: ending one tells the listener. */
  private HttpSession session(String id) {
    return of(
        HttpSession.class,
        (name, arguments) ->
            switch (name) {
              case "getId" -> id;
              case "getServletContext" -> context();
              case "invalidate" -> {
                ended.add(id);
                yield null;
              }
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private ServletContext context() {
    return of(
        ServletContext.class,
        (name, arguments) ->
            name.equals("getAttribute")
                ? application.get(arguments[0])
                : application.put(arguments[0], arguments[1]));
  }

  private static <T> T of(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  /** What the server answers to a call. */
  @FunctionalInterface
  private interface Answer {
    Object to(String name, Object[] arguments);
  }
}
