package fr.healthdatahub.web.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.directory.Directory;
import fr.healthdatahub.affiliation.directory.DirectoryQuery;
import fr.healthdatahub.affiliation.institution.InstitutionKind;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.affiliation.researcher.EvidenceList;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.demo.DemoPeople;
import fr.healthdatahub.web.platform.PortalStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fictitious researchers, institutions and demands, through the services that everybody uses. The
 * portal is ready when its directory answers with them; what an earlier start did not finish is
 * taken up again.
 */
@ApplicationScoped
public class DemoAffiliation {
  /** An officer, whom {@link DemoContent} adds, publishes the demands. */
  private static final int AFTER_THE_ACCOUNTS = ObserverMethod.DEFAULT_PRIORITY + 1;

  /** So many demands wait for an officer. */
  private static final int SUBMITTED = 3;

  @Inject People people;
  @Inject Institutions institutions;
  @Inject Researchers researchers;
  @Inject EvidenceList evidence;
  @Inject Demands demands;
  @Inject Directory directory;

  @Inject
  @ConfigProperty(name = "hub.demo", defaultValue = "false")
  boolean wanted;

  /** Whether a demo has fictitious researchers and demands. */
  @Inject
  @ConfigProperty(name = "hub.demo.affiliation", defaultValue = "true")
  boolean peopleWanted;

  @Inject
  @ConfigProperty(name = "hub.demo.password")
  Optional<String> password;

  private final ObjectMapper json = new ObjectMapper();

  void add(@Observes @Priority(AFTER_THE_ACCOUNTS) PortalStarting starting) {
    if (wanted && peopleWanted && password.isPresent()) {
      add();
      directory.search(DirectoryQuery.ALL, null, 1);
    }
  }

  private void add() {
    List<JsonNode> experts = lines("researchers");
    List<JsonNode> needs = lines("demands");
    if (complete(needs)) {
      return;
    }
    Map<String, String> names = institutions();
    Map<String, String> accounts = accounts(experts, needs);
    experts.forEach(line -> join(line, accounts.get(line.get("email").asText()), names));
    for (int i = 0; i < needs.size(); i++) {
      state(needs.get(i), accounts, names, i < needs.size() - SUBMITTED);
    }
  }

  /** The last demand is the last step. */
  private boolean complete(List<JsonNode> needs) {
    return people
        .findByEmail(needs.get(needs.size() - 1).get("email").asText())
        .map(PersonView::id)
        .filter(owner -> demands.has(owner))
        .isPresent();
  }

  private Map<String, String> institutions() {
    Map<String, String> names = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    for (JsonNode line : lines("institutions")) {
      String name = line.at("/name/fr").asText();
      InstitutionKind kind =
          InstitutionKind.valueOf(line.get("kind").asText().toUpperCase(Locale.ROOT));
      names.put(line.get("id").asText(), name);
      ids.put(line.get("id").asText(), institutions.named(name, kind));
    }
    for (JsonNode line : lines("institutions")) {
      if (line.hasNonNull("parent")) {
        institutions.belongTo(
            null, ids.get(line.get("id").asText()), ids.get(line.get("parent").asText()));
      }
    }
    return names;
  }

  private Map<String, String> accounts(List<JsonNode> experts, List<JsonNode> needs) {
    List<People.Newcomer> newcomers = new ArrayList<>();
    experts.forEach(line -> newcomers.add(newcomer(line, line.get("name").asText())));
    needs.forEach(line -> newcomers.add(newcomer(line, line.get("owner").asText())));
    return people.registerAllConfirmed(newcomers, password.orElseThrow());
  }

  private static People.Newcomer newcomer(JsonNode line, String name) {
    return new People.Newcomer(
        line.get("email").asText(), name, Locale.forLanguageTag(line.get("language").asText()));
  }

  private void join(JsonNode line, String person, Map<String, String> names) {
    if (researchers.ofPerson(person).isPresent()) {
      return;
    }
    Set<Purpose> agreed = EnumSet.of(Purpose.DIRECTORY);
    if (line.get("consent").asBoolean()) {
      agreed.add(Purpose.MATCHING);
    }
    ResearcherView joined =
        researchers.join(person, DemoPerson.profile(line, institution(line, names)), agreed);
    evidence.add(joined.id(), DemoPerson.evidence(line));
    if (!line.get("available").asBoolean()) {
      researchers.pause(joined.id(), true);
    }
  }

  private void state(
      JsonNode line, Map<String, String> accounts, Map<String, String> names, boolean publish) {
    String owner = accounts.get(line.get("email").asText());
    if (demands.has(owner)) {
      return;
    }
    DemandView stated = demands.state(owner, DemoPerson.demand(line, institution(line, names)));
    if (publish) {
      demands.publish(stated.id(), people.findByEmail("officer@demo.hub").orElseThrow().id());
    }
  }

  private static String institution(JsonNode line, Map<String, String> names) {
    return names.getOrDefault(line.at("/organisations/0/id").asText(), "");
  }

  private List<JsonNode> lines(String file) {
    List<JsonNode> lines = new ArrayList<>();
    try {
      for (String line : DemoPeople.lines(file)) {
        lines.add(json.readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
