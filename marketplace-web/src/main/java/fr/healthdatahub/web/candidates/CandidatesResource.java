package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateList;
import fr.healthdatahub.openapi.api.CandidatesApi;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Who could help with a demand. */
@RequestScoped
public class CandidatesResource implements CandidatesApi {
  @Inject CandidateLists lists;
  @Inject Problems problems;

  @Override
  public Response listCandidates(
      String id, Integer textWeight, Integer taxonomyWeight, Integer top, String lang) {
    CandidateList list = lists.of(id, textWeight, taxonomyWeight, top);
    return Response.ok(CandidateModels.list(list, lists.states(id), problems.locale()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
