package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.contact.Assignments;
import fr.healthdatahub.affiliation.contact.Assignments.Pair;
import fr.healthdatahub.affiliation.contact.Assignments.Plan;
import fr.healthdatahub.affiliation.demand.DemandFilter;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import fr.healthdatahub.openapi.model.AssignmentRequest;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import fr.healthdatahub.web.page.Refused;
import fr.healthdatahub.web.problem.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several demands at once. What is wanted stands in the address; the pairs that are proposed are
 * the ones of the form, which the officer saw, so that a second click proposes nobody else.
 */
@Named
@RequestScoped
public class AssignmentPage {
  private static final int SHOWN = 200;

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject CandidateLists lists;
  @Inject Assignments assignments;
  @Inject Demands demands;
  @Inject RegistryReader registry;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private List<DemandView> published;
  private boolean planned;
  private Plan plan;
  private String refusal;
  private List<Pair> done;
  private String message = "";

  /** A demand that may be chosen. */
  public record Choice(String id, String title, String institution, boolean chosen) {}

  /**
   * A researcher for a demand.
   *
   * @param value by which the form names both
   * @param state of a proposal that was made just now, or why none was; null before
   */
  public record Row(
      String value,
      String demand,
      String demandUrl,
      String researcher,
      String researcherUrl,
      String score,
      String state) {}

  @PostConstruct
  void mayLook() {
    policy.require(Operation.PROPOSE);
  }

  /** The published demands, the newest first. */
  public List<Choice> getChoices() {
    Set<String> chosen = Set.copyOf(chosen());
    return published().stream()
        .map(
            one ->
                new Choice(
                    one.id(),
                    one.draft().title(),
                    one.draft().institution(),
                    chosen.contains(one.id())))
        .toList();
  }

  public String getEach() {
    String typed = request.getParameter("each");
    return typed == null ? "1" : typed.strip();
  }

  /** Whether the demand that fares worst comes first. */
  public boolean isFair() {
    return !"total".equals(request.getParameter("goal"));
  }

  /** What is wrong with what the address asks for, or null. */
  public String getRefusal() {
    plan();
    return refusal;
  }

  /** The pairs to look at, or those that were proposed just now; empty for none. */
  public List<Row> getRows() {
    plan();
    return done != null ? rows(done) : plan == null ? List.of() : rows(plan.pairs());
  }

  /** Whether there are pairs to propose; while a form is read there may be. */
  public boolean isReady() {
    plan();
    return !isShown() || plan != null && done == null;
  }

  /** Whether the list tells what was proposed, as somebody in it could not be. */
  public boolean isDone() {
    return done != null;
  }

  /** How many pairs, and how good. */
  public String getSum() {
    CandidateRow.Writer writer = new CandidateRow.Writer(language);
    String sum =
        language.say(
            "assignment.sum",
            plan.pairs().size(),
            writer.number(plan.total()),
            writer.number(plan.worst()));
    return plan.proven() ? sum : sum + " " + language.say("assignment.unproven");
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  /** Proposes the pairs of the form. */
  public void send() {
    policy.require(Operation.PROPOSE);
    List<Pair> pairs = pairs();
    List<Pair> all = new ArrayList<>();
    if (pairs.isEmpty()) {
      return;
    }
    if (!errors.none(() -> all.addAll(assignments.propose(pairs, caller.personId(), message)))) {
      return;
    }
    if (all.stream().allMatch(pair -> pair.refused() == null)) {
      onward.to("/proposals", "assignment.sent");
    } else {
      done = all;
    }
  }

  /** The best assignment of what the address asks for; nothing is done before it asks. */
  private void plan() {
    if (planned || done != null || !isShown()) {
      return;
    }
    planned = true;
    if (request.getParameter("each") == null) {
      return;
    }
    try {
      int each = Integer.parseInt(getEach());
      plan =
          lists.assigned(
              new AssignmentRequest()
                  .demandIds(chosen())
                  .perDemand(each)
                  .fair(isFair())
                  .propose(false));
    } catch (AffiliationProblem wrong) {
      refusal = Refused.words(wrong, language.locale());
    } catch (NumberFormatException noNumber) {
      refusal = language.say("assignment.no-number");
    }
  }

  /** Forms are read before the page is shown: what is planned then would be planned in vain. */
  private static boolean isShown() {
    return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
  }

  private List<String> chosen() {
    String[] ids = request.getParameterValues("demand");
    return ids == null ? List.of() : Arrays.stream(ids).distinct().toList();
  }

  private List<DemandView> published() {
    if (published == null) {
      published =
          demands.list(new DemandFilter(DemandStatus.PUBLISHED, null, null), null, SHOWN).items();
    }
    return published;
  }

  /** As {@link Row#value} names them; what names nothing is left out. */
  private List<Pair> pairs() {
    String[] values = request.getParameterValues("pair");
    return values == null
        ? List.of()
        : Arrays.stream(values)
            .map(value -> value.split(":", -1))
            .filter(ids -> ids.length == 2)
            .map(ids -> new Pair(ids[0], ids[1], null, 0, null, null))
            .toList();
  }

  private List<Row> rows(List<Pair> pairs) {
    Map<String, Registered> researchers =
        registry.of(pairs.stream().map(Pair::researcherId).distinct().toList());
    CandidateRow.Writer writer = new CandidateRow.Writer(language);
    return pairs.stream()
        .map(
            pair ->
                new Row(
                    pair.demandId() + ":" + pair.researcherId(),
                    title(pair.demandId()),
                    language.url("/demands/" + pair.demandId()),
                    name(researchers.get(pair.researcherId())),
                    language.url("/researchers/" + pair.researcherId()),
                    done == null ? writer.number(pair.score()) : null,
                    done == null ? null : state(pair)))
        .toList();
  }

  private String title(String demandId) {
    return demands.find(demandId).map(one -> one.draft().title()).orElse(demandId);
  }

  /** What the Hub calls a researcher who keeps the name, too. */
  private String name(Registered one) {
    return one != null && one.researcher().opens(ProfileField.NAME, Audience.HUB)
        ? one.researcher().profile().name()
        : language.say("candidate.unnamed");
  }

  private String state(Pair pair) {
    return pair.refused() == null
        ? language.sayName("proposal.status.", pair.proposal().status().name())
        : pair.refused().equals("already-proposed")
            ? language.say("assignment.already")
            : Words.of(pair.refused(), language.locale());
  }
}
