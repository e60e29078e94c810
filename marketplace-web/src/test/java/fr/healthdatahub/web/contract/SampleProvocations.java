package fr.healthdatahub.web.contract;

import fr.healthdatahub.web.portal.TestPerson;

/** What is refused of samples and their generations. */
final class SampleProvocations {
  private final Provocations all;
  private final TestPerson person;

  SampleProvocations(Provocations all, TestPerson person) {
    this.all = all;
    this.person = person;
  }

  void add() {
    all.put("sample-not-found", "getSample", () -> Request.get("/samples/none"));
    all.put("invalid-sample-request", "previewSample", () -> SampleRequests.preview("\"size\":0"));
    all.put(
        "unknown-sample-format",
        "previewSample",
        () -> SampleRequests.preview("\"format\":\"paper\""));
    all.put(
        "unknown-habit",
        "previewSample",
        () -> SampleRequests.preview("\"without\":[\"smoking\"]"));
    all.put(
        "unknown-standard", "previewSample", () -> SampleRequests.preview("\"also\":[\"hl7v2\"]"));
    all.put("sample-too-large", "generateSample", () -> tooLarge());
    all.put("generation-not-found", "getGeneration", () -> mine(Request.get("/generations/none")));
    all.put(
        "generation-not-done",
        "downloadGenerated",
        () ->
            mine(
                Request.get(
                    "/generations/"
                        + SampleRequests.generation(person, "FAILED")
                        + "/files/snds.zip")));
    all.put(
        "too-many-generations",
        "generateSample",
        () -> {
          for (int i = 0; i < 3; i++) {
            SampleRequests.generation(person, "QUEUED");
          }
          // Too large as well: what is refused anyway is not estimated first.
          return tooLarge();
        });
  }

  private Request tooLarge() {
    String wanted = "{\"sample\":\"snds\",\"size\":1000000}";
    return mine(Request.post("/generations", "application/json", wanted));
  }

  private Request mine(Request request) {
    return request.bearing(person.hub().token().secret());
  }
}
