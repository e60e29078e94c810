package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.skills.SkillWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The list of demands with its filters, which all stand in the address, and the visitor's own. */
@Named
@RequestScoped
public class DemandsPage {
  private static final int SHOWN = 20;
  private static final int SKILLS_SHOWN = 5;
  private static final List<String> FILTERS = List.of("q", "skill", "discipline", "status");

  @Inject DemandAccess access;
  @Inject Caller caller;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private Demands.Part part;
  private List<Row> rows;
  private List<Row> mine;

  /** One demand as a list shows it. */
  public record Row(String url, DemandView view, String where, List<String> skills) {}

  /** What a filter of the address says; empty for none. */
  public String value(String filter) {
    String typed = request.getParameter(filter);
    return typed == null ? "" : typed.strip();
  }

  public List<String> getDisciplines() {
    return Arrays.stream(Discipline.values()).map(Enum::name).toList();
  }

  /** The states that the visitor may filter by. */
  public List<String> getStatuses() {
    return caller.isOfficer()
        ? Arrays.stream(DemandStatus.values()).map(Enum::name).toList()
        : List.of();
  }

  public List<Row> getRows() {
    if (rows == null) {
      rows = part().items().stream().map(this::row).toList();
    }
    return rows;
  }

  /** Whether the address filters at all. */
  public boolean isFiltered() {
    return FILTERS.stream().anyMatch(filter -> !value(filter).isEmpty());
  }

  /** Whether these are not the newest. */
  public boolean isLater() {
    return !value("cursor").isEmpty();
  }

  /** The address of the newest ones of these filters. */
  public String getFirst() {
    return address(null);
  }

  /** The address of the demands before these; null at the end. */
  public String getNext() {
    return part().next() == null ? null : address(part().next());
  }

  /** The visitor's own, newest first. */
  public List<Row> getMine() {
    if (mine == null) {
      mine =
          caller.isSignedIn()
              ? access.list(search(true), null, SHOWN).items().stream().map(this::row).toList()
              : List.of();
    }
    return mine;
  }

  /** How many wait for the Hub to look at them, at most 21. */
  public int getWaiting() {
    DemandAccess.Search waiting =
        new DemandAccess.Search(false, DemandStatus.SUBMITTED, null, null, null);
    return access.list(waiting, null, SHOWN + 1).items().size();
  }

  private Demands.Part part() {
    if (part == null) {
      try {
        part = access.list(search(false), request.getParameter("cursor"), SHOWN);
      } catch (AffiliationProblem notOurs) {
        part = access.list(search(false), null, SHOWN);
      }
    }
    return part;
  }

  private DemandAccess.Search search(boolean mine) {
    return mine
        ? new DemandAccess.Search(true, null, null, null, null)
        : new DemandAccess.Search(
            false,
            named(DemandStatus.values(), value("status")),
            value("skill"),
            named(Discipline.values(), value("discipline")),
            value("q"));
  }

  /** What an address names in vain filters nothing. */
  private static <E extends Enum<E>> E named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  private String address(String cursor) {
    StringBuilder address = new StringBuilder();
    FILTERS.forEach(filter -> add(address, filter, value(filter)));
    add(address, "cursor", cursor == null ? "" : cursor);
    return language.url("/demands" + address);
  }

  private static void add(StringBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address
          .append(address.length() == 0 ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private Row row(DemandView view) {
    return new Row(
        language.url("/demands/" + view.id()),
        view,
        DemandFacts.where(view.draft(), language),
        Stream.concat(view.draft().required().stream(), view.draft().desired().stream())
            .map(SkillLevel::skill)
            .map(skill -> SkillWords.label(skill, language.locale()))
            .limit(SKILLS_SHOWN)
            .toList());
  }
}
