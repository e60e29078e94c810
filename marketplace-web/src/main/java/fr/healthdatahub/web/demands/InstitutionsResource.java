package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.openapi.api.InstitutionsApi;
import fr.healthdatahub.openapi.model.InstitutionList;
import fr.healthdatahub.openapi.model.InstitutionParent;
import fr.healthdatahub.openapi.model.InstitutionUnification;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Institutions while one types, and which of them are one or part of another. */
@RequestScoped
public class InstitutionsResource implements InstitutionsApi {
  private static final int MOST = 20;

  @Inject Policy policy;
  @Inject Institutions institutions;

  @Override
  public Response suggestInstitutions(String typed) {
    policy.require(Operation.FIND_INSTITUTIONS);
    return Response.ok(
            new InstitutionList()
                .items(
                    institutions.suggest(typed, MOST).stream()
                        .map(DemandModels::institution)
                        .toList()))
        .build();
  }

  @Override
  public Response unifyInstitution(String id, InstitutionUnification unification) {
    policy.require(Operation.KEEP_INSTITUTIONS);
    institutions.unify(id, unification.getInto());
    return answer(unification.getInto());
  }

  @Override
  public Response placeInstitution(String id, InstitutionParent parent) {
    policy.require(Operation.KEEP_INSTITUTIONS);
    institutions.belongTo(id, parent.getParentId());
    return answer(id);
  }

  private Response answer(String id) {
    return Response.ok(DemandModels.institution(institutions.find(id).orElseThrow())).build();
  }
}
