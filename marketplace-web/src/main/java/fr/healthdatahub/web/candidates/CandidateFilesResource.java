package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateList;
import fr.healthdatahub.openapi.api.CandidateFilesApi;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Candidates for a spreadsheet. */
@RequestScoped
public class CandidateFilesResource implements CandidateFilesApi {
  @Inject CandidateLists lists;
  @Inject Problems problems;

  @Override
  public Response exportCandidates(
      String id, Integer textWeight, Integer taxonomyWeight, Integer top, String lang) {
    CandidateList list = lists.of(id, textWeight, taxonomyWeight, top);
    String csv =
        CandidateCsv.write(CandidateModels.list(list, lists.states(id), problems.locale()));
    return Response.ok(csv, "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"candidates.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
