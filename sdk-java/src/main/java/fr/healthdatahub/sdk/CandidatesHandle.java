package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ApiClient;
import fr.healthdatahub.sdk.internal.CandidatesApi;
import fr.healthdatahub.sdk.internal.ProposalsApi;
import fr.healthdatahub.sdk.model.CandidateList;
import fr.healthdatahub.sdk.model.NewProposal;
import fr.healthdatahub.sdk.model.Proposal;
import java.util.List;

/** Who could help with one demand. For the Hub's officers. */
public final class CandidatesHandle {
  private static final int USUAL = 20;

  private final Transport transport;
  private final String demandId;
  private final Integer textWeight;
  private final Integer taxonomyWeight;

  CandidatesHandle(Transport transport, String demandId) {
    this(transport, demandId, null, null);
  }

  private CandidatesHandle(
      Transport transport, String demandId, Integer textWeight, Integer taxonomyWeight) {
    this.transport = transport;
    this.demandId = demandId;
    this.textWeight = textWeight;
    this.taxonomyWeight = taxonomyWeight;
  }

  /**
   * The same with other weights than the demand's.
   *
   * @param text how much texts count, 0 to 100
   * @param taxonomy how much skills count, 0 to 100
   */
  public CandidatesHandle weighed(int text, int taxonomy) {
    return new CandidatesHandle(transport, demandId, text, taxonomy);
  }

  /** The best 20 with their reasons, and who is filtered out. */
  public CandidateList list() {
    return list(USUAL);
  }

  /**
   * The best with their reasons, and who is filtered out.
   *
   * @param top how many, 1 to 200
   */
  public CandidateList list(int top) {
    CandidatesApi api = new CandidatesApi(transport.api());
    return transport.call(
        () -> api.listCandidates(demandId, textWeight, taxonomyWeight, top, null));
  }

  /** The same as CSV, in which no cell can act as a formula. */
  public String csv(int top) {
    StringBuilder path =
        new StringBuilder("/demands/")
            .append(ApiClient.urlEncode(demandId))
            .append("/candidates.csv?top=")
            .append(top);
    if (textWeight != null) {
      path.append("&textWeight=").append(textWeight);
      path.append("&taxonomyWeight=").append(taxonomyWeight);
    }
    return new Downloads(transport).text(path.toString());
  }

  /**
   * Asks a researcher whether they would help; all tries of one call ask once.
   *
   * @param message what they read with it; may be empty
   * @throws HubException with the codes {@code already-proposed}, {@code researcher-not-matching},
   *     {@code researcher-filtered-out}
   */
  public Proposal propose(String researcherId, String message) {
    ProposalsApi api = new ProposalsApi(transport.api());
    NewProposal asked =
        new NewProposal()
            .demandId(demandId)
            .researcherId(researcherId)
            .message(message)
            .textWeight(textWeight)
            .taxonomyWeight(taxonomyWeight);
    return transport.call(() -> api.propose(asked));
  }

  /** Who was asked; for the owner of the demand, who accepted. */
  public List<Proposal> proposals() {
    ProposalsApi api = new ProposalsApi(transport.api());
    return transport.call(() -> api.listProposals(demandId)).getItems();
  }
}
