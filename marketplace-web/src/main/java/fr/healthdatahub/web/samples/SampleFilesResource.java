package fr.healthdatahub.web.samples;

import fr.healthdatahub.openapi.api.SampleFilesApi;
import fr.healthdatahub.samples.generation.GeneratedFile;
import fr.healthdatahub.samples.generation.GenerationView;
import fr.healthdatahub.samples.generation.Generations;
import fr.healthdatahub.web.api.FileAnswer;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** Files of generated samples, down. */
@RequestScoped
public class SampleFilesResource implements SampleFilesApi {
  @Inject GenerationAccess access;
  @Inject Generations generations;
  @Inject Problems problems;
  @Inject HttpServletRequest request;

  @Override
  public Response downloadGenerated(String id, String name, String folder) {
    GenerationView generation = access.read(id);
    GeneratedFile file = generations.file(generation, folder == null ? name : folder + "/" + name);
    return FileAnswer.of(
        request, problems, generations.content(generation, file), file.plainName(), file.sha256());
  }
}
