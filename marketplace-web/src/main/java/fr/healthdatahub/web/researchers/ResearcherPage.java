package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.directory.Card;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.skills.SkillWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;

/** One researcher, as much as the visitor may see. */
@Named
@RequestScoped
public class ResearcherPage {
  @Inject ResearcherAccess access;
  @Inject Searches searches;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private Card card;

  /** A skill with its level in words. */
  public record SkillLine(String name, String level) {}

  @PostConstruct
  void find() {
    try {
      searches.count();
      card = access.card((String) request.getAttribute(PageRoutes.SLUG));
    } catch (AffiliationProblem problem) {
      boolean tooMany = problem.kind() == AffiliationProblem.Kind.TOO_MANY;
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(tooMany ? 429 : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public boolean isFound() {
    return card != null;
  }

  public Card getCard() {
    return card;
  }

  public String getTitle() {
    return CardWords.title(card, language);
  }

  public String getDiscipline() {
    return CardWords.discipline(card, language);
  }

  public List<SkillLine> getSkills() {
    return card.skills().stream()
        .map(
            (SkillLevel one) ->
                new SkillLine(
                    SkillWords.label(one.skill(), language.locale()),
                    one.level() == 0 ? "" : language.say("level." + one.level())))
        .toList();
  }

  public List<String> getLanguages() {
    return card.languages().stream()
        .sorted()
        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(language.locale()))
        .toList();
  }
}
