package fr.healthdatahub.web.researchers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.MyProfile;
import fr.healthdatahub.sdk.model.Discipline;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.web.portal.Orcids;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import fr.healthdatahub.web.portal.Visitor;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of one's profile in two tabs, and buttons that are pressed twice. */
class ProfileTabsIT {
  private static final String PAGE = "/en/researchers/me";

  private final RawHttp portal = RawHttp.to(SharedPortal.onPostgres()).from("127.0.0.62");
  private Visitor visitor;

  @Test
  @DisplayName("S27 a tab from before consent was withdrawn does not give it back")
  void anOldTabGivesNoConsentBack() {
    MyProfile profile = joined("Two tabs");
    Visitor.Form old = visitor.form(PAGE, "agree").with("agree", "MATCHING");
    profile.agreeTo(List.of());
    RawHttp.Answer answer = visitor.send(old);
    assertTrue(answer.body().contains("changed since you read it"), answer::body);
    assertEquals(List.of(), profile.read().getConsents());
    assertEquals(302, visitor.send(visitor.form(PAGE, "agree").with("agree", "MATCHING")).status());
    assertEquals(List.of(Purpose.MATCHING), profile.read().getConsents());
  }

  @Test
  void aSecondClickOnPauseStaysPaused() {
    MyProfile profile = joined("Two clicks");
    Visitor.Form button = visitor.form(PAGE, "paused");
    visitor.send(button);
    assertTrue(profile.read().getPaused());
    visitor.send(button);
    assertTrue(profile.read().getPaused());
    visitor.send(visitor.form(PAGE, "paused"));
    assertEquals(false, profile.read().getPaused());
  }

  private MyProfile joined(String name) {
    TestPerson person = TestPerson.add(name);
    MyProfile profile = person.hub().myProfile();
    profile.join(
        new Profile().name(name).discipline(Discipline.LAW).orcid(Orcids.fresh()),
        List.of(Purpose.MATCHING));
    visitor = new Visitor(portal);
    visitor.signIn(person.email(), Portal.PASSWORD);
    return profile;
  }
}
