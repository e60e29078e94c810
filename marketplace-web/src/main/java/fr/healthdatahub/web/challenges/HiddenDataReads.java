package fr.healthdatahub.web.challenges;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.challenges.scoring.HiddenDataAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes every reading of hidden labels into the audit log. */
@ApplicationScoped
public class HiddenDataReads implements HiddenDataAudit {
  @Inject Audit audit;

  @Override
  public void labelsRead(String challengeId, String purpose) {
    audit.record(null, "labels-read", challengeId, Map.of("purpose", purpose));
  }
}
