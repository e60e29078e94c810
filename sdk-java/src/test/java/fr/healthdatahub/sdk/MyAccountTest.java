package fr.healthdatahub.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MyAccountTest {
  private static final String ME =
      "{\"id\":\"p\",\"displayName\":\"Curie\",\"email\":\"a@b\",\"locale\":\"fr\"}";

  @Test
  void erasesWithThePasswordInPlaceOfTheToken() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, ME).then(204, "");
      hub.myAccount().erase("pass:é");
      assertEquals("Basic YUBiOnBhc3M6w6k=", server.last().header("Authorization"));
    }
  }

  @Test
  void erasesOnceHoweverThatEnds() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, ME).then(503, "");
      assertThrows(HubException.class, () -> hub.myAccount().erase("x"));
      assertEquals(2, server.requests().size());
    }
  }
}
