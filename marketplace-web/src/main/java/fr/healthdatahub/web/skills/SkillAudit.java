package fr.healthdatahub.web.skills;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.affiliation.freeword.DecisionView;
import fr.healthdatahub.affiliation.freeword.SkillDecided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** Writes what officers decide on words into the audit log. */
@ApplicationScoped
public class SkillAudit {
  @Inject Audit audit;

  void record(@Observes SkillDecided event) {
    DecisionView decision = event.decision();
    Map<String, String> facts = new TreeMap<>();
    facts.put("word", decision.word());
    facts.put("decision", decision.kind().name());
    if (decision.skill() != null) {
      facts.put("skill", decision.skill());
    }
    audit.record(
        event.officerId(),
        event.takenBack() ? "word-decision-taken-back" : "word-decided",
        decision.id(),
        facts);
  }
}
