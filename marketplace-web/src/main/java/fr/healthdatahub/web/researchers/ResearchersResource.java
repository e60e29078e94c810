package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.consent.Consents;
import fr.healthdatahub.affiliation.directory.Directory;
import fr.healthdatahub.affiliation.directory.DirectoryQuery;
import fr.healthdatahub.affiliation.directory.Found;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.EvidenceList;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.openapi.api.ResearchersApi;
import fr.healthdatahub.openapi.model.AddedEvidence;
import fr.healthdatahub.openapi.model.ConsentTextList;
import fr.healthdatahub.openapi.model.NewEvidenceList;
import fr.healthdatahub.openapi.model.NewResearcher;
import fr.healthdatahub.openapi.model.Pause;
import fr.healthdatahub.openapi.model.Profile;
import fr.healthdatahub.openapi.model.ResearcherList;
import fr.healthdatahub.openapi.model.ViewingList;
import fr.healthdatahub.web.api.EntityVersion;
import fr.healthdatahub.web.api.Paging;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The registry of researchers over HTTP. */
@RequestScoped
public class ResearchersResource implements ResearchersApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject ResearcherAccess access;
  @Inject Searches searches;
  @Inject Directory directory;
  @Inject Researchers researchers;
  @Inject Consents consents;
  @Inject EvidenceList evidence;
  @Inject ResearcherExports exports;
  @Inject Problems problems;

  @Override
  public Response searchResearchers(
      String q,
      String skill,
      String discipline,
      String place,
      String language,
      String cursor,
      Integer limit,
      String lang) {
    policy.require(Operation.SEARCH_RESEARCHERS);
    searches.count();
    DirectoryQuery query =
        new DirectoryQuery(
            q, orNull(skill), discipline(discipline), orNull(place), orNull(language));
    Found found = directory.search(query, cursor, searches.part(Paging.limit(limit)));
    searches.show(found.items().size());
    Locale locale = problems.locale();
    return Response.ok(
            new ResearcherList()
                .items(
                    found.items().stream()
                        .map(card -> ResearcherModels.inList(card, locale))
                        .toList())
                .total(found.total())
                .facets(
                    found.facets().entrySet().stream()
                        .map(one -> ResearcherModels.facet(one.getKey(), one.getValue(), locale))
                        .toList())
                .nextCursor(found.next()))
        .build();
  }

  @Override
  public Response getResearcher(String id, String lang) {
    policy.require(Operation.SEARCH_RESEARCHERS);
    searches.count();
    searches.show(1);
    return Response.ok(ResearcherModels.card(access.card(id), problems.locale())).build();
  }

  @Override
  public Response joinRegistry(NewResearcher asked) {
    policy.require(Operation.CHANGE_OWN_PROFILE);
    ResearcherView joined =
        researchers.join(
            caller.personId(),
            ProfileRequests.profile(asked.getProfile()),
            ProfileRequests.agreed(asked.getConsents(), asked.getTexts()));
    return Response.fromResponse(answer(joined))
        .status(Response.Status.CREATED)
        .header("Location", "/api/v1/me/researcher")
        .build();
  }

  @Override
  public Response getMyProfile() {
    return answer(access.mine(Operation.READ_OWN_PROFILE));
  }

  @Override
  public Response changeMyProfile(Profile asked, String ifMatch) {
    ResearcherView mine = access.mine(Operation.CHANGE_OWN_PROFILE);
    return answer(
        researchers.describe(
            mine.id(), ProfileRequests.profile(asked), EntityVersion.wanted(ifMatch)));
  }

  @Override
  public Response leaveRegistry() {
    policy.require(Operation.CHANGE_OWN_PROFILE);
    researchers.erase(caller.personId());
    return Response.noContent().build();
  }

  @Override
  public Response agreeTo(fr.healthdatahub.openapi.model.Consents asked) {
    ResearcherView mine = access.mine(Operation.CHANGE_OWN_PROFILE);
    return answer(
        researchers.agree(
            mine.id(), ProfileRequests.agreed(asked.getPurposes(), asked.getTexts()), null));
  }

  @Override
  public Response listConsentTexts(String lang) {
    policy.require(Operation.READ_CONSENT_TEXTS);
    return Response.ok(
            new ConsentTextList().items(ResearcherModels.consentTexts(problems.locale())))
        .language(problems.locale())
        .build();
  }

  @Override
  public Response pauseMatching(Pause asked) {
    ResearcherView mine = access.mine(Operation.CHANGE_OWN_PROFILE);
    return answer(researchers.pause(mine.id(), asked.getPaused()));
  }

  @Override
  public Response confirmStillThere() {
    return answer(researchers.confirm(access.mine(Operation.CHANGE_OWN_PROFILE).id()));
  }

  @Override
  public Response listMyEvidence() {
    ResearcherView mine = access.mine(Operation.READ_OWN_PROFILE);
    return Response.ok(
            new fr.healthdatahub.openapi.model.EvidenceList()
                .items(evidence.of(mine.id()).stream().map(ResearcherModels::evidence).toList()))
        .build();
  }

  @Override
  public Response addEvidence(NewEvidenceList asked) {
    ResearcherView mine = access.mine(Operation.CHANGE_OWN_PROFILE);
    fr.healthdatahub.affiliation.researcher.AddedEvidence added =
        evidence.add(mine.id(), asked.getItems().stream().map(ProfileRequests::evidence).toList());
    return Response.ok(
            new AddedEvidence()
                .added(added.added())
                .completed(added.completed())
                .known(added.known())
                .flaws(List.of()))
        .build();
  }

  @Override
  public Response removeEvidence(String id) {
    evidence.remove(access.mine(Operation.CHANGE_OWN_PROFILE).id(), id);
    return Response.noContent().build();
  }

  @Override
  public Response listMyViewings() {
    ResearcherView mine = access.mine(Operation.READ_OWN_PROFILE);
    return Response.ok(new ViewingList().items(exports.viewings(mine.id()))).build();
  }

  @Override
  public Response exportMyProfile() {
    ResearcherView mine = access.mine(Operation.READ_OWN_PROFILE);
    return Response.ok(exports.complete(mine, problems.locale()))
        .header("Content-Disposition", "attachment; filename=\"researcher.json\"")
        .build();
  }

  private Response answer(ResearcherView view) {
    return Response.ok(
            ResearcherModels.researcher(view, consents.holding(view.id()), problems.locale()))
        .tag(EntityVersion.tag(view.version()))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Discipline discipline(String asked) {
    if (asked == null || asked.isEmpty()) {
      return null;
    }
    Discipline[] known = Discipline.values();
    return Arrays.stream(known)
        .filter(one -> one.name().equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                AffiliationProblem.invalid(
                    "discipline",
                    "invalid-discipline",
                    Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "))));
  }

  private static String orNull(String asked) {
    return asked == null || asked.isBlank() ? null : asked;
  }
}
