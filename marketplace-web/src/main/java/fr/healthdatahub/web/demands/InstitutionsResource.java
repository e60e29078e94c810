package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.institution.InstitutionReview;
import fr.healthdatahub.affiliation.institution.InstitutionRow;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.openapi.api.InstitutionsApi;
import fr.healthdatahub.openapi.model.AlikeInstitution;
import fr.healthdatahub.openapi.model.InstitutionFacts;
import fr.healthdatahub.openapi.model.InstitutionList;
import fr.healthdatahub.openapi.model.InstitutionParent;
import fr.healthdatahub.openapi.model.InstitutionUnification;
import fr.healthdatahub.openapi.model.ReviewedInstitution;
import fr.healthdatahub.web.api.Paging;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Institutions while one types, and which of them are one or part of another. */
@RequestScoped
public class InstitutionsResource implements InstitutionsApi {
  private static final int MOST = 20;

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Institutions institutions;
  @Inject InstitutionReview review;

  @Override
  public Response suggestInstitutions(String typed) {
    policy.require(Operation.FIND_INSTITUTIONS);
    return Response.ok(
            new InstitutionList()
                .items(
                    institutions.suggest(typed, viewer(), MOST).stream()
                        .map(DemandModels::institution)
                        .toList()))
        .build();
  }

  /** Null for officers, who see the names that others typed. */
  private String viewer() {
    return policy.allows(Operation.KEEP_INSTITUTIONS) ? null : caller.personId();
  }

  @Override
  public Response unifyInstitution(String id, InstitutionUnification unification) {
    policy.require(Operation.KEEP_INSTITUTIONS);
    institutions.unify(caller.personId(), id, unification.getInto());
    return answer(unification.getInto());
  }

  @Override
  public Response placeInstitution(String id, InstitutionParent parent) {
    policy.require(Operation.KEEP_INSTITUTIONS);
    institutions.belongTo(caller.personId(), id, parent.getParentId());
    return answer(id);
  }

  @Override
  public Response describeInstitution(String id, InstitutionFacts facts) {
    policy.require(Operation.KEEP_INSTITUTIONS);
    institutions.describe(
        caller.personId(), id, facts.getRor(), facts.getCity(), facts.getMailDomain());
    return answer(id);
  }

  @Override
  public Response reviewInstitutions(String typed, String cursor, Integer limit) {
    policy.require(Operation.KEEP_INSTITUTIONS);
    int most = Paging.limit(limit);
    int start = Paging.start(cursor);
    List<InstitutionRow> all = review.list(typed);
    return Response.ok(
            new fr.healthdatahub.openapi.model.InstitutionReview()
                .items(
                    Paging.part(all, start, most).stream()
                        .map(InstitutionsResource::reviewed)
                        .toList())
                .total(all.size())
                .nextCursor(Paging.next(all, start, most)))
        .build();
  }

  private static ReviewedInstitution reviewed(InstitutionRow row) {
    return new ReviewedInstitution()
        .institution(DemandModels.institution(row.institution()))
        .profiles(row.profiles())
        .demands(row.demands())
        .alike(
            row.alike().stream()
                .map(
                    one ->
                        new AlikeInstitution()
                            .id(one.id())
                            .name(one.name())
                            .why(AlikeInstitution.WhyEnum.valueOf(one.why().name())))
                .toList());
  }

  private Response answer(String id) {
    return Response.ok(DemandModels.institution(institutions.find(id).orElseThrow())).build();
  }
}
