package fr.healthdatahub.web.api;

import fr.healthdatahub.openapi.api.StatusApi;
import fr.healthdatahub.openapi.model.Status;
import fr.healthdatahub.web.platform.Readiness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Tells whether the portal serves, for launchers and load balancers. */
@RequestScoped
public class StatusResource implements StatusApi {
  private static final String VERSION = "0.1.0";

  @Inject Readiness readiness;

  @Override
  public Response getStatus() {
    Readiness.State state = readiness.state();
    Status status = new Status().state(Status.StateEnum.valueOf(state.name())).version(VERSION);
    return Response.status(state == Readiness.State.READY ? 200 : 503).entity(status).build();
  }
}
