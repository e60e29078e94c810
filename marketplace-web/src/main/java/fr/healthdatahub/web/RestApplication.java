package fr.healthdatahub.web;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import fr.healthdatahub.web.accounts.MeResource;
import fr.healthdatahub.web.accounts.TokensResource;
import fr.healthdatahub.web.api.BodyLimit;
import fr.healthdatahub.web.api.JsonMapper;
import fr.healthdatahub.web.api.StatusResource;
import fr.healthdatahub.web.candidates.CandidateFilesResource;
import fr.healthdatahub.web.candidates.CandidatesResource;
import fr.healthdatahub.web.candidates.ProposalsResource;
import fr.healthdatahub.web.challenges.ChallengesResource;
import fr.healthdatahub.web.challenges.FilesResource;
import fr.healthdatahub.web.challenges.LeaderboardsResource;
import fr.healthdatahub.web.challenges.SubmissionsResource;
import fr.healthdatahub.web.demands.DemandsResource;
import fr.healthdatahub.web.demands.InstitutionsResource;
import fr.healthdatahub.web.problem.AnythingMapper;
import fr.healthdatahub.web.problem.ViolationMapper;
import fr.healthdatahub.web.problem.WordedErrors;
import fr.healthdatahub.web.researchers.PublicationFilesResource;
import fr.healthdatahub.web.researchers.ResearchersResource;
import fr.healthdatahub.web.samples.SampleFilesResource;
import fr.healthdatahub.web.samples.SamplesResource;
import fr.healthdatahub.web.skills.SkillsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * The HTTP contract's application. Its classes are listed, because scanning would also try to build
 * the generated interfaces.
 */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        StatusResource.class,
        MeResource.class,
        TokensResource.class,
        ChallengesResource.class,
        SubmissionsResource.class,
        LeaderboardsResource.class,
        FilesResource.class,
        SamplesResource.class,
        SampleFilesResource.class,
        ResearchersResource.class,
        PublicationFilesResource.class,
        DemandsResource.class,
        InstitutionsResource.class,
        SkillsResource.class,
        CandidatesResource.class,
        CandidateFilesResource.class,
        ProposalsResource.class,
        AnythingMapper.class,
        ViolationMapper.class,
        WordedErrors.class,
        BodyLimit.class,
        JsonMapper.class,
        JacksonJsonProvider.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl",
        true,
        "jersey.config.jsonFeature",
        "Jackson",
        // The server's own error page names the server and its version.
        "jersey.config.server.response.setStatusOverSendError",
        true);
  }
}
