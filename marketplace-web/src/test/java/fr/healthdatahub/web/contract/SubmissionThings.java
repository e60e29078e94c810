package fr.healthdatahub.web.contract;

import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;

/** What submissions are refused for, as rows of the database. */
final class SubmissionThings {
  private SubmissionThings() {}

  /** Lets a person have used so much of the day's quota. */
  static void use(TestPerson person, String column, int times) {
    SharedPortal.postgresDatabase()
        .update(
            "insert into challenges.quota_use (challenge_id, person_id, quota_day, accepted, invalid)"
                + " select id, ?, (now() at time zone time_zone)::date, 0, 0"
                + " from challenges.challenge where slug = 'diabetes' on conflict do nothing",
            person.id());
    SharedPortal.postgresDatabase()
        .update(
            "update challenges.quota_use set " + column + " = ? where person_id = ?",
            times,
            person.id());
  }

  /** A scored submission; its id. */
  static String baseline() {
    return SharedPortal.postgresDatabase()
        .text(
            "select s.id from challenges.submission s join challenges.challenge c"
                + " on c.id = s.challenge_id where c.slug = 'diabetes' and s.person_id is null"
                + " and s.status = 'SCORED' limit 1");
  }
}
