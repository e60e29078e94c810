package fr.healthdatahub.web.contract;

import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.UUID;

/** Requests for samples that must be refused, and what they are about. */
final class SampleRequests {
  private SampleRequests() {}

  static Request preview(String rest) {
    return Request.post(
        "/sample-previews", "application/json", "{\"sample\":\"snds\"," + rest + "}");
  }

  /** A row without a job: nothing happens to it. */
  static String generation(TestPerson person, String status) {
    String id = UUID.randomUUID().toString();
    SharedPortal.postgresDatabase()
        .update(
            "insert into samples.generation (id, person_id, sample, size_asked, from_year, to_year,"
                + " seed, format, habits, status, created_at, progress, rows_written, bytes_written)"
                + " values (?, ?, 'snds', 1, 2022, 2022, 1, 'csv', '', ?, now(), 0, 0, 0)",
            id,
            person.id(),
            status);
    return id;
  }
}
