package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.publication.Publications;
import fr.healthdatahub.affiliation.researcher.Imports;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.openapi.api.PublicationFilesApi;
import fr.healthdatahub.openapi.model.AddedEvidence;
import fr.healthdatahub.web.api.Streamed;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Publications from files, up. */
@RequestScoped
public class PublicationFilesResource implements PublicationFilesApi {
  @Inject ResearcherAccess access;
  @Inject Imports imports;
  @Inject Problems problems;

  @Override
  @Streamed
  public Response importPublications(InputStream body) {
    ResearcherView mine = access.mine(Operation.CHANGE_OWN_PROFILE);
    try {
      Imports.Outcome outcome =
          imports.add(mine.id(), Publications.read(body, null, entries -> {}));
      return Response.ok(
              new AddedEvidence()
                  .added(outcome.added().added())
                  .completed(outcome.added().completed())
                  .known(outcome.added().known())
                  .flaws(ImportWords.flaws(outcome.read(), problems.locale())))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
