package fr.healthdatahub.web.samples;

import fr.healthdatahub.openapi.api.SamplesApi;
import fr.healthdatahub.openapi.model.Generation;
import fr.healthdatahub.openapi.model.GenerationList;
import fr.healthdatahub.openapi.model.GenerationRequest;
import fr.healthdatahub.openapi.model.SampleList;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.generation.GenerationView;
import fr.healthdatahub.samples.generation.Generations;
import fr.healthdatahub.web.api.IdempotencyKey;
import fr.healthdatahub.web.api.Paging;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** What samples there are, how one would look, and generating it. */
@RequestScoped
public class SamplesResource implements SamplesApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Generations generations;
  @Inject GenerationAccess access;
  @Inject Previews previews;
  @Inject SampleLimits limits;
  @Inject Problems problems;

  @Override
  public Response listSamples(String lang) {
    policy.require(Operation.READ_SAMPLES);
    Locale locale = problems.locale();
    return Response.ok(
            new SampleList()
                .items(
                    Samples.all().stream().map(info -> SampleModels.sample(info, locale)).toList()))
        .build();
  }

  @Override
  public Response getSample(String name, String lang) {
    policy.require(Operation.READ_SAMPLES);
    SampleInfo info = Samples.named(name);
    Locale locale = problems.locale();
    Generation ready =
        generations.ready(name).map(view -> SampleModels.generation(view, locale)).orElse(null);
    return Response.ok(SampleModels.details(info, ready, locale)).build();
  }

  @Override
  public Response previewSample(GenerationRequest asked) {
    policy.require(Operation.READ_SAMPLES);
    SampleRequest request = SampleRequests.of(asked);
    return Response.ok(SampleModels.preview(request, previews.of(request), limits.of().bytes()))
        .build();
  }

  @Override
  public Response generateSample(GenerationRequest asked, String idempotencyKey) {
    policy.require(Operation.GENERATE_SAMPLE);
    GenerationView accepted =
        generations.request(
            SampleRequests.of(asked),
            caller.personId(),
            IdempotencyKey.checked(idempotencyKey),
            limits.of());
    return Response.accepted(SampleModels.generation(accepted, problems.locale()))
        .header("Location", "/api/v1/generations/" + accepted.id())
        .header("Retry-After", 1)
        .build();
  }

  @Override
  public Response listGenerations(String cursor, Integer limit) {
    policy.require(Operation.LIST_OWN_GENERATIONS);
    Generations.Part part = generations.list(caller.personId(), cursor, Paging.limit(limit));
    Locale locale = problems.locale();
    return Response.ok(
            new GenerationList()
                .items(
                    part.items().stream()
                        .map(view -> SampleModels.generation(view, locale))
                        .toList())
                .nextCursor(part.next()))
        .build();
  }

  @Override
  public Response getGeneration(String id) {
    GenerationView view = access.read(id);
    Response.ResponseBuilder answer =
        Response.ok(SampleModels.generation(view, problems.locale()))
            .header("Cache-Control", "no-store");
    if (view.status().underWay()) {
      answer.header("Retry-After", 1);
    }
    return answer.build();
  }

  @Override
  public Response removeGeneration(String id) {
    access.own(Operation.REMOVE_GENERATION, id);
    generations.remove(id);
    return Response.noContent().build();
  }
}
