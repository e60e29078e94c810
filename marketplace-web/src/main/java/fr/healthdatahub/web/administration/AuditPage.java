package fr.healthdatahub.web.administration;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.audit.AuditEntry;
import fr.healthdatahub.accounts.audit.AuditVerification;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed rights or read hidden data, newest first, and whether the record is sound. */
@Named
@RequestScoped
public class AuditPage {
  private static final int SHOWN = 50;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject Policy policy;
  @Inject Audit audit;
  @Inject People people;
  @Inject Challenges challenges;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private List<AuditEntry> entries;
  private Map<String, String> names;
  private String verdict;

  @PostConstruct
  void read() {
    policy.require(Operation.READ_AUDIT);
    entries = audit.page(before(request.getParameter("before")), SHOWN);
    names =
        people.names(
            entries.stream()
                .flatMap(entry -> Stream.of(entry.actorId(), entry.subject()))
                .filter(Objects::nonNull)
                .toList());
    challenges.list(null, null).forEach(one -> names.put(one.id(), one.slug()));
  }

  public List<AuditEntry> getEntries() {
    return entries;
  }

  /** The name of a person or a challenge, or the id itself of anything else. */
  public String name(String id) {
    return id == null ? language.say("audit.hub") : names.getOrDefault(id, id);
  }

  public String action(AuditEntry entry) {
    return language.sayName("audit.did.", entry.action());
  }

  /** Further facts, as a line of text. */
  public String details(AuditEntry entry) {
    return entry.details().entrySet().stream()
        .map(
            fact ->
                language.say(
                    "audit.fact",
                    language.sayName("audit.fact.", fact.getKey()),
                    names.getOrDefault(fact.getValue(), fact.getValue())))
        .collect(Collectors.joining(", "));
  }

  public String when(Instant instant) {
    return language.instant(instant, PARIS);
  }

  /** The address of the entries before these, or null at the beginning of the record. */
  public String getOlder() {
    long last = entries.isEmpty() ? 1 : entries.get(entries.size() - 1).sequence();
    return last <= 1 ? null : language.url("/administration/audit?before=" + last);
  }

  /** What the last verification found, or null. */
  public String getVerdict() {
    return verdict;
  }

  /** Walks the whole chain. */
  public String verify() {
    policy.require(Operation.READ_AUDIT);
    AuditVerification found = audit.verify();
    verdict =
        found.sound()
            ? language.say("audit.sound", found.checked())
            : language.say("audit.altered", found.firstAltered().getAsLong());
    return null;
  }

  private static OptionalLong before(String text) {
    try {
      return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
