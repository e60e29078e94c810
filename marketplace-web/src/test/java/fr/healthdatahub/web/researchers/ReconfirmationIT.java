package fr.healthdatahub.web.researchers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.MyProfile;
import fr.healthdatahub.sdk.model.Discipline;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Orcids;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Researchers are asked whether they are still there. */
class ReconfirmationIT {

  private final Database database = SharedPortal.postgresDatabase();
  private final TestPerson person = TestPerson.add("Was here");

  @Test
  @DisplayName("S27 who does not answer is hidden, comes back by answering, and is erased later")
  void whoDoesNotAnswerIsHiddenThenErased() {
    MyProfile profile = person.hub().myProfile();
    String id =
        profile
            .join(
                new Profile().name("Was here").discipline(Discipline.LAW).orcid(Orcids.fresh()),
                List.of(Purpose.DIRECTORY))
            .getId();
    TestPerson reader = TestPerson.add("Reader");
    age(id, "confirmed_at = now() - interval '183 days'");
    Await.until("the question", () -> mails() == 1);
    assertEquals("Was here", reader.hub().researcher(id).getName(), "asked, and still seen");
    age(id, "asked_at = now() - interval '31 days'");
    Await.until("hidden", () -> profile.read().getHidden());
    assertThrows(HubException.NotFound.class, () -> reader.hub().researcher(id));
    profile.confirm();
    assertEquals("Was here", reader.hub().researcher(id).getName());
    age(id, "hidden_at = now() - interval '183 days'");
    Await.until("erased", () -> rows(id) == 0);
    assertThrows(HubException.NotFound.class, profile::read);
    assertTrue(mails() == 1, "asked once");
  }

  /** Makes time pass for one researcher, and has the Hub look. */
  private void age(String id, String change) {
    database.update("update affiliation.researcher set " + change + " where id = ?", id);
    database.update(
        "update jobs.scheduled_tasks set execution_time = now() where task_name = 'forget-ended'");
  }

  private int rows(String id) {
    return Integer.parseInt(
        database.text("select count(*) from affiliation.researcher where id = ?", id));
  }

  private int mails() {
    return Integer.parseInt(
        database.text(
            "select count(*) from accounts.outgoing_mail where recipient = ?"
                + " and subject = 'Are you still there?'",
            person.email()));
  }
}
