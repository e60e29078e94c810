package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateList;
import fr.healthdatahub.affiliation.candidate.CandidateView;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.page.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who could help with a demand: as the address asks for it, so that weights and a proposal in the
 * making survive a reload, and never mean somebody else when the order changed meanwhile.
 */
@Named
@RequestScoped
public class CandidatesPage {
  private static final int USUAL = 20;

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject CandidateLists lists;
  @Inject Demands demands;
  @Inject Proposals proposals;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private DemandView demand;
  private CandidateList list;
  private CandidateRow.Writer writer;
  private Map<String, ProposalView> proposed;
  private String refusal;
  private String message = "";

  /**
   * Those whom one thing stands against.
   *
   * @param rows those of them who would stand among the candidates
   */
  public record Filtered(String reason, List<CandidateRow> rows) {}

  @PostConstruct
  void find() {
    policy.require(Operation.READ_CANDIDATES);
    demand = demands.find((String) request.getAttribute(PageRoutes.SLUG)).orElse(null);
    if (demand == null) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      list = lists.of(demand.id(), number("text"), number("skills"), top());
    } catch (AffiliationProblem wrong) {
      refusal = Refused.words(wrong, language.locale());
    } catch (NumberFormatException noNumber) {
      refusal = language.say("candidates.no-number");
    }
    if (list == null) {
      list = lists.of(demand.id(), null, null, USUAL);
    }
    proposed = lists.proposed(demand.id());
    writer = new CandidateRow.Writer(language);
  }

  public DemandView getDemand() {
    return demand;
  }

  public boolean isFound() {
    return demand != null;
  }

  public String getTitle() {
    return demand.draft().title();
  }

  public String getId() {
    return demand.id();
  }

  /** How many pass, and of how many. */
  public String getCount() {
    return language.say("candidates.count", list.candidates().size(), list.researchers());
  }

  /** What scores mean here: how much the skills alone can give. */
  public String getLegend() {
    double skills = 1 - list.textShare();
    return skills > 0
        ? language.say("candidates.legend", writer.number(skills))
        : language.say("candidates.legend.texts");
  }

  public String getDemandUrl() {
    return language.url("/demands/" + demand.id());
  }

  /** Whether this order has other weights than the demand's. */
  public boolean isOtherWeights() {
    return list.textWeight() != demand.textWeight()
        || list.taxonomyWeight() != demand.taxonomyWeight();
  }

  /** Makes the weights in the address those of the demand. */
  public void keep() {
    policy.require(Operation.STEER_DEMAND);
    if (errors.none(() -> demands.weigh(demand.id(), list.textWeight(), list.taxonomyWeight()))) {
      onward.to(path(), "candidates.kept");
    }
  }

  public int getTextWeight() {
    return list.textWeight();
  }

  public int getTaxonomyWeight() {
    return list.taxonomyWeight();
  }

  public int getTop() {
    return Math.max(1, Math.min(200, safeTop()));
  }

  /** What is wrong with the weights in the address, or null. */
  public String getRefusal() {
    return refusal;
  }

  /** Whether researchers may be asked now. */
  public boolean isOpen() {
    return demand.status() == DemandStatus.PUBLISHED;
  }

  public List<CandidateRow> getRows() {
    return rows(list.candidates());
  }

  /** How many are filtered out, whether or not they would stand here. */
  public String getFilteredCount() {
    int all = list.against().values().stream().mapToInt(Integer::intValue).sum();
    return language.say("candidates.filtered.count", all, list.researchers());
  }

  /** Who is filtered out, by the first thing that stands against them. */
  public List<Filtered> getFiltered() {
    Map<Reason, List<CandidateView>> groups = new EnumMap<>(Reason.class);
    for (CandidateView one : list.filteredOut()) {
      groups.computeIfAbsent(one.excluded().get(0).reason(), reason -> new ArrayList<>()).add(one);
    }
    return list.against().entrySet().stream()
        .map(
            group ->
                new Filtered(
                    language.say("filtered." + group.getKey(), group.getValue()),
                    rows(groups.getOrDefault(group.getKey(), List.of()))))
        .toList();
  }

  /** The candidate whom the address proposes, or null. */
  public CandidateRow getChosen() {
    String id = request.getParameter("propose");
    return getRows().stream()
        .filter(row -> row.id().equals(id) && !isAsked(row))
        .findFirst()
        .orElse(null);
  }

  /** Whether somebody was proposed, and that was not taken back. */
  public boolean isAsked(CandidateRow row) {
    return row.proposal() != null && !row.proposal().status().name().equals("WITHDRAWN");
  }

  /** The address of this list with the same weights, where a proposal begins. */
  public String propose(CandidateRow row) {
    return here() + "&propose=" + row.id() + "#propose";
  }

  /** The address of this list with the same weights. */
  public String getHere() {
    return here();
  }

  public String getCsv() {
    return "/api/v1/demands/"
        + demand.id()
        + "/candidates.csv?textWeight="
        + list.textWeight()
        + "&taxonomyWeight="
        + list.taxonomyWeight()
        + "&top="
        + getTop()
        + "&lang="
        + language.getCode();
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  /** Asks the candidate whom the address names. */
  public void send() {
    policy.require(Operation.PROPOSE);
    String id = request.getParameter("propose");
    boolean sent =
        errors.none(
            () ->
                proposals.propose(
                    demand.id(),
                    id == null ? "" : id,
                    caller.personId(),
                    message,
                    list.textWeight(),
                    list.taxonomyWeight()));
    if (sent) {
      onward.to(path(), "proposal.sent");
    }
  }

  private List<CandidateRow> rows(List<CandidateView> views) {
    return views.stream().map(view -> writer.row(view, proposed.get(view.researcherId()))).toList();
  }

  private String here() {
    return language.url(path());
  }

  private String path() {
    return "/demands/"
        + demand.id()
        + "/candidates?text="
        + list.textWeight()
        + "&skills="
        + list.taxonomyWeight()
        + "&top="
        + getTop();
  }

  private int top() {
    Integer typed = number("top");
    return typed == null ? USUAL : typed;
  }

  private int safeTop() {
    try {
      return top();
    } catch (NumberFormatException noNumber) {
      return USUAL;
    }
  }

  private Integer number(String parameter) {
    String typed = request.getParameter(parameter);
    return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
  }
}
