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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
      Imports.Outcome outcome = imported(mine.id(), body);
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

  /** The whole file is here before its turn comes: nobody waits for another's network. */
  private Imports.Outcome imported(String id, InputStream body) throws IOException {
    Path file = Files.createTempFile("publications", null);
    try {
      keep(body, file);
      return imports.add(
          id,
          () -> {
            try (InputStream in = Files.newInputStream(file)) {
              return Publications.read(in, null, entries -> {});
            }
          });
    } finally {
      Files.delete(file);
    }
  }

  /** No more than what tells that it is too large. */
  private static void keep(InputStream body, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] part = new byte[1 << 14];
      long kept = 0;
      int read = body.read(part);
      while (read >= 0 && kept <= Publications.MOST_BYTES) {
        out.write(part, 0, read);
        kept += read;
        read = body.read(part);
      }
    }
  }
}
