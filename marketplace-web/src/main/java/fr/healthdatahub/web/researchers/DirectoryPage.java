package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.directory.Card;
import fr.healthdatahub.affiliation.directory.Directory;
import fr.healthdatahub.affiliation.directory.DirectoryQuery;
import fr.healthdatahub.affiliation.directory.Facet;
import fr.healthdatahub.affiliation.directory.Found;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Refused;
import fr.healthdatahub.web.skills.SkillWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The directory: those who agreed to be found, narrowed by what stands in the address. */
@Named
@RequestScoped
public class DirectoryPage {
  private static final int PART = 24;
  private static final int SKILLS_SHOWN = 5;
  private static final List<String> FILTERS =
      List.of("q", "discipline", "skill", "place", "language");

  @Inject Policy policy;
  @Inject Directory directory;
  @Inject Searches searches;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private Found found;
  private String refusal;

  /** A value by which the list can be narrowed, or by which it is. */
  public record Narrowing(String label, int count, String url, boolean chosen) {}

  /** A facet with its values. */
  public record Side(String name, List<Narrowing> values) {}

  @PostConstruct
  void search() {
    policy.require(Operation.SEARCH_RESEARCHERS);
    try {
      searches.count();
      found =
          directory.search(
              new DirectoryQuery(
                  asked("q"), orNull("skill"), discipline(), orNull("place"), orNull("language")),
              asked("cursor"),
              PART);
      searches.show(found.items().size());
    } catch (AffiliationProblem problem) {
      TooMuch.answered(problem);
      refusal = Refused.words(problem, language.locale());
      found = new Found(List.of(), 0, Map.of(), null);
    }
  }

  public Found getFound() {
    return found;
  }

  /** Why nothing is shown, or null. */
  public String getRefusal() {
    return refusal;
  }

  public boolean isNarrowed() {
    return FILTERS.stream().anyMatch(filter -> !asked(filter).isEmpty());
  }

  /** What stands in the address for a filter. */
  public String asked(String filter) {
    String asked = request.getParameter(filter);
    return asked == null ? "" : asked;
  }

  /** What a card is headed by: a name, or what one is. */
  public String title(Card card) {
    return CardWords.title(card, language);
  }

  public String discipline(Card card) {
    return CardWords.discipline(card, language);
  }

  public List<String> skills(Card card) {
    return card.skills().stream()
        .limit(SKILLS_SHOWN)
        .map(SkillLevel::skill)
        .map(skill -> SkillWords.label(skill, language.locale()))
        .toList();
  }

  public List<Side> getSides() {
    List<Side> sides = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Found.FacetCount> values = found.facets().getOrDefault(facet, List.of());
      if (!values.isEmpty()) {
        sides.add(
            new Side(facet.name(), values.stream().map(value -> narrowing(facet, value)).toList()));
      }
    }
    return sides;
  }

  /** Where the list goes on; null at its end. */
  public String getNext() {
    return found.next() == null ? null : url("cursor", found.next());
  }

  private Narrowing narrowing(Facet facet, Found.FacetCount value) {
    String filter = facet.name().toLowerCase(java.util.Locale.ROOT);
    boolean chosen = asked(filter).equals(value.value());
    return new Narrowing(
        FacetWords.label(facet, value.value(), language.locale()),
        value.count(),
        url(filter, chosen ? "" : value.value()),
        chosen);
  }

  /** The address of this list with one filter otherwise. */
  private String url(String filter, String value) {
    Map<String, String> all = new LinkedHashMap<>();
    FILTERS.forEach(one -> all.put(one, asked(one)));
    all.put(filter, value);
    List<String> pairs =
        all.entrySet().stream()
            .filter(pair -> !pair.getValue().isEmpty())
            .map(
                pair ->
                    pair.getKey()
                        + "="
                        + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
            .toList();
    return language.url("/researchers") + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
  }

  private Discipline discipline() {
    return Arrays.stream(Discipline.values())
        .filter(one -> one.name().equals(asked("discipline")))
        .findFirst()
        .orElse(null);
  }

  private String orNull(String filter) {
    return asked(filter).isBlank() ? null : asked(filter);
  }
}
