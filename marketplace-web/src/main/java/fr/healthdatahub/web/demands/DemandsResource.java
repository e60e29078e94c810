package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.openapi.api.DemandsApi;
import fr.healthdatahub.openapi.model.Demand;
import fr.healthdatahub.openapi.model.DemandDecision;
import fr.healthdatahub.openapi.model.DemandList;
import fr.healthdatahub.openapi.model.DemandWeights;
import fr.healthdatahub.openapi.model.NewDemand;
import fr.healthdatahub.web.api.EntityVersion;
import fr.healthdatahub.web.api.IdempotencyKey;
import fr.healthdatahub.web.api.Paging;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Stating demands, screening them, and reading those that one may read. */
@RequestScoped
public class DemandsResource implements DemandsApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Demands demands;
  @Inject InstitutionProof proof;
  @Inject DemandAccess access;
  @Inject Problems problems;

  @Override
  public Response listDemands(
      String of,
      String status,
      String skill,
      String discipline,
      String words,
      String cursor,
      Integer limit,
      String lang) {
    DemandAccess.Search search =
        new DemandAccess.Search(
            DemandParameters.mine(of),
            DemandParameters.status(status),
            skill,
            DemandParameters.discipline(discipline),
            words);
    Demands.Part part = access.list(search, cursor, Paging.limit(limit));
    return Response.ok(
            new DemandList()
                .items(part.items().stream().map(this::model).toList())
                .nextCursor(part.next()))
        .build();
  }

  @Override
  public Response stateDemand(NewDemand asked, String idempotencyKey) {
    policy.require(Operation.STATE_DEMAND);
    DemandView stated =
        demands.state(
            caller.personId(), DemandModels.draft(asked), IdempotencyKey.checked(idempotencyKey));
    return Response.status(Response.Status.CREATED)
        .entity(model(stated))
        .header("Location", "/api/v1/demands/" + stated.id())
        .tag(EntityVersion.tag(stated.version()))
        .build();
  }

  @Override
  public Response getDemand(String id, String lang) {
    return answer(access.read(id));
  }

  @Override
  public Response changeDemand(String id, NewDemand asked, String ifMatch) {
    access.require(Operation.CHANGE_DEMAND, id);
    Long version = EntityVersion.wanted(ifMatch);
    return answer(demands.describe(id, DemandModels.draft(asked), version));
  }

  @Override
  public Response decideDemand(String id, DemandDecision decision) {
    access.require(Operation.DECIDE_DEMAND, id);
    return answer(
        switch (decision.getDecision()) {
          case PUBLISH -> demands.publish(id, caller.personId());
          case REFUSE -> demands.refuse(id, caller.personId(), decision.getReason());
        });
  }

  @Override
  public Response weighDemand(String id, DemandWeights weights) {
    access.require(Operation.STEER_DEMAND, id);
    return answer(demands.weigh(id, weights.getText(), weights.getTaxonomy()));
  }

  @Override
  public Response closeDemand(String id) {
    access.require(Operation.STEER_DEMAND, id);
    return answer(demands.close(id));
  }

  private Response answer(DemandView demand) {
    return Response.ok(model(demand))
        .tag(EntityVersion.tag(demand.version()))
        .header("Cache-Control", "no-store")
        .build();
  }

  private Demand model(DemandView demand) {
    return DemandModels.demand(
            demand,
            access.isMine(demand),
            access.allows(Operation.STEER_DEMAND, demand),
            problems.locale())
        .institutionProven(proof.of(demand));
  }
}
