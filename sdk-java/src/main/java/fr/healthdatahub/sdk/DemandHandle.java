package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.DemandsApi;
import fr.healthdatahub.sdk.model.Demand;
import fr.healthdatahub.sdk.model.DemandDecision;
import fr.healthdatahub.sdk.model.DemandWeights;
import fr.healthdatahub.sdk.model.NewDemand;

/** One demand of an institution or a company. */
public final class DemandHandle {
  private final Transport transport;
  private final DemandsApi api;
  private final String id;

  DemandHandle(Transport transport, String id) {
    this.transport = transport;
    this.api = new DemandsApi(transport.api());
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The demand as it is now. */
  public Demand read() {
    return transport.call(() -> api.getDemand(id, null));
  }

  /**
   * Makes it say this from now on; the Hub looks at it again. For its owner.
   *
   * @param seen what you read before; when somebody changed it since, nothing happens
   * @throws HubException with the code {@code demand-changed} when somebody did
   */
  public Demand change(NewDemand draft, Demand seen) {
    String tag = "\"" + seen.getVersion() + "\"";
    return transport.call(() -> api.changeDemand(id, draft, tag));
  }

  /** Publishes it. For the Hub's officers. */
  public Demand publish() {
    return decide(new DemandDecision().decision(DemandDecision.DecisionEnum.PUBLISH));
  }

  /** Says why it cannot be published. For the Hub's officers. */
  public Demand refuse(String reason) {
    return decide(new DemandDecision().decision(DemandDecision.DecisionEnum.REFUSE).reason(reason));
  }

  private Demand decide(DemandDecision decision) {
    return transport.call(() -> api.decideDemand(id, decision));
  }

  /** Says how much texts and skills count in the order of candidates, 0 to 100 each. */
  public Demand weigh(int text, int taxonomy) {
    DemandWeights weights = new DemandWeights().text(text).taxonomy(taxonomy);
    return transport.call(() -> api.weighDemand(id, weights));
  }

  /** Ends it. For its owner and the Hub's officers. */
  public Demand close() {
    return transport.call(() -> api.closeDemand(id));
  }
}
