package fr.healthdatahub.web.skills;

import fr.healthdatahub.affiliation.freeword.DecisionView;
import fr.healthdatahub.affiliation.freeword.FreeWord;
import fr.healthdatahub.affiliation.freeword.FreeWords;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import fr.healthdatahub.openapi.api.SkillsApi;
import fr.healthdatahub.openapi.model.FreeWordList;
import fr.healthdatahub.openapi.model.NewSkillDecision;
import fr.healthdatahub.openapi.model.SkillDecisionList;
import fr.healthdatahub.openapi.model.SkillList;
import fr.healthdatahub.web.api.Paging;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;

/** Skills while one types, and words that the tree lacks. */
@RequestScoped
public class SkillsResource implements SkillsApi {
  private static final int MOST = 20;

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject FreeWords words;
  @Inject Problems problems;

  @Override
  public Response listSkills(String typed, String lang) {
    policy.require(Operation.READ_SKILLS);
    Language language = Language.of(problems.locale().getLanguage(), "");
    SkillTree tree = SkillTree.current();
    Collection<Skill> found = typed == null ? tree.all() : tree.suggest(typed, language, MOST);
    return Response.ok(
            new SkillList().items(found.stream().map(one -> model(one, language)).toList()))
        .language(problems.locale())
        .build();
  }

  @Override
  public Response listFreeWords(String cursor, Integer limit, String lang) {
    policy.require(Operation.DECIDE_SKILLS);
    int most = Paging.limit(limit);
    int start = Paging.start(cursor);
    List<FreeWord> all = words.open();
    return Response.ok(
            new FreeWordList()
                .items(
                    Paging.part(all, start, most).stream()
                        .map(one -> SkillModels.word(one, problems.locale()))
                        .toList())
                .total(all.size())
                .nextCursor(Paging.next(all, start, most)))
        .language(problems.locale())
        .build();
  }

  @Override
  public Response listSkillDecisions(String cursor, Integer limit) {
    policy.require(Operation.DECIDE_SKILLS);
    int most = Paging.limit(limit);
    int start = Paging.start(cursor);
    List<DecisionView> all = words.decisions();
    return Response.ok(
            new SkillDecisionList()
                .items(Paging.part(all, start, most).stream().map(SkillModels::decision).toList())
                .nextCursor(Paging.next(all, start, most)))
        .build();
  }

  @Override
  public Response decideOnWord(NewSkillDecision decision) {
    policy.require(Operation.DECIDE_SKILLS);
    DecisionView made = words.decide(caller.personId(), SkillModels.decision(decision));
    return Response.status(Response.Status.CREATED).entity(SkillModels.decision(made)).build();
  }

  @Override
  public Response takeBackDecision(String id) {
    policy.require(Operation.DECIDE_SKILLS);
    words.takeBack(caller.personId(), id);
    return Response.noContent().build();
  }

  private static fr.healthdatahub.openapi.model.Skill model(Skill skill, Language language) {
    return new fr.healthdatahub.openapi.model.Skill()
        .id(skill.id())
        .label(skill.label(language))
        .parent(skill.parent().isEmpty() ? null : skill.parent())
        .synonyms(skill.names(language).stream().skip(1).toList());
  }
}
