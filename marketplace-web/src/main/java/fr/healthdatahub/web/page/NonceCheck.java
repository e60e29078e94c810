package fr.healthdatahub.web.page;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Refuses a form with a foreign nonce before it does anything; PrimeFaces alone would look after.
 */
public class NonceCheck implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.APPLY_REQUEST_VALUES;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    PrimeFacesContext.getCspState(event.getFacesContext()).getNonce();
  }
}
