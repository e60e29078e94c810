package fr.healthdatahub.web.administration;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.challenges.challenge.OrganisersChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes changes of rights that another module decides into the audit log. */
@ApplicationScoped
public class RightsAudit {
  @Inject Audit audit;

  void record(@Observes OrganisersChanged change) {
    audit.record(
        change.actorId(),
        change.organiser() ? "organiser-appointed" : "organiser-dismissed",
        change.personId(),
        Map.of("challenge", change.challengeId()));
  }
}
