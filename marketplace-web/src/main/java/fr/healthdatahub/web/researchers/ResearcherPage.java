package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.directory.Card;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.page.Refused;
import fr.healthdatahub.web.page.SpokenLanguages;
import fr.healthdatahub.web.skills.SkillWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;

/** One researcher, as much as the visitor may see. */
@Named
@RequestScoped
public class ResearcherPage {
  @Inject ResearcherAccess access;
  @Inject Searches searches;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private Card card;
  private Audience seenBy;
  private boolean findable = true;
  private String refusal;

  /** A skill with its level in words. */
  public record SkillLine(String name, String level) {}

  @PostConstruct
  void find() {
    try {
      searches.count();
      searches.show(1);
      String id = (String) request.getAttribute(PageRoutes.SLUG);
      Audience circle = asked();
      ResearcherAccess.Preview own = access.preview(id, circle).orElse(null);
      if (own == null) {
        card = access.card(id);
      } else {
        card = own.card();
        findable = own.findable();
        seenBy = circle;
      }
    } catch (AffiliationProblem problem) {
      if (TooMuch.answered(problem)) {
        refusal = Refused.words(problem, language.locale());
      } else {
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
      }
    }
  }

  /** Why nobody is shown, when that is for having read too much; null otherwise. */
  public String getRefusal() {
    return refusal;
  }

  /** Through whose eyes researchers look at their own profile: everybody's at first. */
  private Audience asked() {
    return Arrays.stream(Audience.values())
        .filter(one -> one != Audience.NOBODY && one.name().equals(request.getParameter("as")))
        .findFirst()
        .orElse(Audience.PUBLIC);
  }

  /** The circle through whose eyes one's own profile is shown; null for somebody else's. */
  public Audience getSeenBy() {
    return seenBy;
  }

  public List<Audience> getCircles() {
    return List.of(Audience.PUBLIC, Audience.AFFILIATED, Audience.HUB);
  }

  /** Whether one's own profile can be found at all. */
  public boolean isFindable() {
    return findable;
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

  public String getLanguages() {
    return SpokenLanguages.names(card.languages(), language.locale());
  }
}
