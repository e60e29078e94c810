package fr.healthdatahub.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Gives words to errors that come without any: those of the runtime itself, and bare statuses. */
@Provider
public class WordedErrors implements ContainerResponseFilter {
  @Inject Problems problems;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    if (status >= 400 && !response.hasEntity()) {
      Response worded = problems.answer(status, AnythingMapper.code(status));
      response.setEntity(worded.getEntity(), null, Problems.JSON);
    }
  }
}
