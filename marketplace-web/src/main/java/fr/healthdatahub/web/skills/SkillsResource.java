package fr.healthdatahub.web.skills;

import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import fr.healthdatahub.openapi.api.SkillsApi;
import fr.healthdatahub.openapi.model.SkillList;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;

/** Skills while one types. */
@RequestScoped
public class SkillsResource implements SkillsApi {
  private static final int MOST = 20;

  @Inject Policy policy;
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

  private static fr.healthdatahub.openapi.model.Skill model(Skill skill, Language language) {
    return new fr.healthdatahub.openapi.model.Skill()
        .id(skill.id())
        .label(skill.label(language))
        .parent(skill.parent().isEmpty() ? null : skill.parent())
        .synonyms(skill.names(language).stream().skip(1).toList());
  }
}
