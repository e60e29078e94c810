package fr.healthdatahub.web.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a portal of its own: only one that has stopped lets its database be read. */
class ErasureH2IT extends ErasureContract {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start(SharedPortal.newHome("erasure"), Map.of());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Override
  Portal portal() {
    return portal;
  }

  @Override
  String email() {
    return "participant@demo.hub";
  }

  @Override
  String displayName() {
    return "Rive Gauche Data";
  }

  @Override
  Database afterwards() {
    assertEquals(0, portal.stop());
    return Database.inHome(portal.home());
  }
}
