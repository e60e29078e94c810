package fr.healthdatahub.web.demands;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.affiliation.institution.InstitutionDescribed;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.institution.InstitutionsUnified;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** Writes what officers do with institutions into the audit log. */
@ApplicationScoped
public class InstitutionAudit {
  @Inject Audit audit;

  void record(@Observes InstitutionsUnified event) {
    audit.record(
        event.officerId(),
        "institutions-unified",
        event.left().id(),
        Map.of("gone", event.gone().name(), "left", event.left().name()));
  }

  void record(@Observes InstitutionDescribed event) {
    InstitutionView now = event.institution();
    Map<String, String> facts = new TreeMap<>();
    facts.put("institution", now.name());
    if (!now.line().isEmpty()) {
      facts.put("parent", now.line().get(0));
    }
    if (now.ror() != null) {
      facts.put("ror", now.ror());
    }
    if (now.city() != null) {
      facts.put("city", now.city());
    }
    if (now.mailDomain() != null) {
      facts.put("domain", now.mailDomain());
    }
    audit.record(event.officerId(), "institution-described", now.id(), facts);
  }
}
