package fr.healthdatahub.web.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Values that the contract does not allow. Without this, the runtime answers them without words.
 */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
  @Inject Problems problems;

  @Override
  public Response toResponse(ConstraintViolationException violations) {
    return problems.answer(
        400,
        "invalid-value",
        violations.getConstraintViolations().stream()
            .map(ViolationMapper::words)
            .findFirst()
            .orElse(""));
  }

  private static String words(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return path.substring(path.lastIndexOf('.') + 1) + " " + violation.getMessage();
  }
}
