package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.time.Duration;
import java.time.Instant;

/** What a page answers when too much of the directory was read. */
final class TooMuch {
  private static final int STATUS = 429;

  private TooMuch() {}

  /** Whether a refusal says so; the page's answer then has its status, and when to come back. */
  static boolean answered(AffiliationProblem problem) {
    if (problem.kind() != AffiliationProblem.Kind.TOO_MANY) {
      return false;
    }
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    answer.setResponseStatus(STATUS);
    problem
        .retryAt()
        .map(later -> Math.max(1, Duration.between(Instant.now(), later).toSeconds()))
        .ifPresent(seconds -> answer.setResponseHeader("Retry-After", String.valueOf(seconds)));
    return true;
  }
}
