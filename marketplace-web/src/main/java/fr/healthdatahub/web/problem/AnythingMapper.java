package fr.healthdatahub.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.samples.InvalidRequest;
import fr.healthdatahub.samples.problem.SamplesProblem;
import fr.healthdatahub.web.identity.Refusal;
import fr.healthdatahub.web.platform.Outage;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every other exception. What a caller did is a 4xx with words; what the Hub failed at is logged
 * with the request's id and answered without a class name.
 */
@Provider
public class AnythingMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(AnythingMapper.class.getName());
  private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 416);
  private static final int NOT_FOUND = 404;

  @Inject Problems problems;

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Response known = known(cause);
      if (known != null) {
        return known;
      }
    }
    Optional<Outage> outage = Outage.in(thrown);
    if (outage.isPresent()) {
      return problems.answer(outage.get());
    }
    Response failure = problems.answer(500, "internal");
    LOG.log(
        Level.SEVERE,
        thrown,
        () -> "Request failed: " + ((Problem) failure.getEntity()).requestId());
    return failure;
  }

  /** The words for a bare status. */
  static String code(int status) {
    if (status >= 500) {
      return "internal";
    }
    return WORDED.contains(status) ? "http." + status : "http.400";
  }

  private Response known(Throwable cause) {
    if (cause instanceof ChallengesProblem problem) {
      return problems.answer(problem);
    }
    if (cause instanceof AccountsProblem problem) {
      return problems.answer(problem);
    }
    if (cause instanceof AffiliationProblem problem) {
      return problems.answer(problem);
    }
    if (cause instanceof SamplesProblem problem) {
      return problems.answer(problem);
    }
    if (cause instanceof InvalidRequest invalid) {
      return problems.answer(invalid);
    }
    if (cause instanceof Refusal refusal) {
      return problems.answer(refusal);
    }
    if (cause instanceof IfMatchMissing) {
      return problems.answer(428, "if-match-missing");
    }
    if (cause instanceof InvalidPredictions invalid) {
      return problems.answer(invalid);
    }
    if (cause instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      if (status < 400) {
        return web.getResponse();
      }
      if (status == NOT_FOUND && web.getCause() != null) {
        return problems.answer(400, "http.400"); // a parameter that is no number, for instance
      }
      return problems.answer(status, code(status));
    }
    if (cause instanceof ProcessingException) {
      return problems.answer(400, "http.400"); // a header that cannot be read
    }
    if (cause instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return problems.answer(400, "invalid-value", problems.wrongValue(mismatch.getPath()));
    }
    // In the midst of a list the reader wraps what stopped it, such as a body that is too long.
    if (cause instanceof JacksonException && !(cause.getCause() instanceof ChallengesProblem)) {
      return problems.answer(400, "malformed-json");
    }
    return null;
  }
}
