package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ApiClient;
import fr.healthdatahub.sdk.internal.ChallengesApi;
import fr.healthdatahub.sdk.internal.DemandsApi;
import fr.healthdatahub.sdk.internal.MeApi;
import fr.healthdatahub.sdk.internal.ResearchersApi;
import fr.healthdatahub.sdk.internal.SamplesApi;
import fr.healthdatahub.sdk.internal.SkillsApi;
import fr.healthdatahub.sdk.internal.StatusApi;
import fr.healthdatahub.sdk.internal.SubmissionsApi;
import fr.healthdatahub.sdk.internal.TokensApi;
import fr.healthdatahub.sdk.model.ApiToken;
import fr.healthdatahub.sdk.model.Challenge;
import fr.healthdatahub.sdk.model.ChallengeList;
import fr.healthdatahub.sdk.model.Demand;
import fr.healthdatahub.sdk.model.DemandList;
import fr.healthdatahub.sdk.model.Generation;
import fr.healthdatahub.sdk.model.GenerationList;
import fr.healthdatahub.sdk.model.GenerationRequest;
import fr.healthdatahub.sdk.model.Me;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.ResearcherCard;
import fr.healthdatahub.sdk.model.ResearcherList;
import fr.healthdatahub.sdk.model.Sample;
import fr.healthdatahub.sdk.model.SampleDetails;
import fr.healthdatahub.sdk.model.SamplePreview;
import fr.healthdatahub.sdk.model.Skill;
import fr.healthdatahub.sdk.model.Status;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A connection to a Hub. Safe to share between threads; faults that pass are tried again.
 *
 * <p>{@code Hub hub = Hub.connect("https://hub.example", Token.fromEnvironment());}
 */
public final class Hub implements AutoCloseable {
  private static final int PART = 200;

  private final Transport transport;

  private Hub(Transport transport) {
    this.transport = transport;
  }

  /**
   * Connects; nothing is sent before the first operation.
   *
   * @param url where the Hub is, for instance {@code https://hub.example}
   * @throws IllegalArgumentException when that is no address
   */
  public static Hub connect(String url, Token token) {
    return new Hub(new Transport(url, token));
  }

  /**
   * Makes a token by e-mail and password, and connects with it.
   *
   * @param name what the token is called on the page My space
   * @param scopes what it may do
   * @param days how long it works, 1 to 365
   */
  public static Hub signIn(
      String url, String email, String password, String name, List<String> scopes, int days) {
    try (Hub visitor = connect(url, Token.none())) {
      return connect(url, SignIn.token(visitor.transport, email, password, name, scopes, days));
    }
  }

  /** The same connection with other options: timeouts, tries, language. */
  public Hub with(Options options) {
    return new Hub(transport.with(options));
  }

  /** The options of this connection, to change one of them. */
  public Options options() {
    return transport.options();
  }

  /** The same operations, each answering at once with what it will have answered. */
  public AsyncHub async() {
    return new AsyncHub(this, transport.threads());
  }

  /**
   * Runs an operation and answers its HTTP response too: {@code hub.withRawResponse(Hub::me)}.
   *
   * @param operation what to do with a connection that is this one
   */
  public <T> RawResponse<T> withRawResponse(Function<Hub, T> operation) {
    return RawResponse.of(operation, seen -> new Hub(transport.observed(seen)));
  }

  /** The version of this SDK. */
  public static String version() {
    return Transport.VERSION;
  }

  /** The token of this connection, to keep it. */
  public Token token() {
    return transport.token();
  }

  public Status status() {
    return transport.call(new StatusApi(transport.api())::getStatus);
  }

  /** The person that the token stands for. */
  public Me me() {
    return transport.call(new MeApi(transport.api())::getMe);
  }

  /** One's own account: taking all data along, and erasing it; nothing is sent yet. */
  public MyAccount myAccount() {
    return new MyAccount(transport);
  }

  /** The tokens of the person, without their secrets. */
  public List<ApiToken> tokens() {
    return transport.call(new TokensApi(transport.api())::listTokens).getItems();
  }

  /**
   * Ends a token at once.
   *
   * @param id the token's id, or {@code current} for the one of this connection
   */
  public void revokeToken(String id) {
    TokensApi api = new TokensApi(transport.api());
    transport.send(
        () -> {
          api.revokeToken(id);
          return null;
        });
  }

  /** All challenges, the next to close first. */
  public List<Challenge> challenges() {
    return browseChallenges(null, null).toList();
  }

  /**
   * Challenges, the next to close first, read as far as one goes.
   *
   * @param status {@code UPCOMING}, {@code OPEN} or {@code CLOSED}; null for all
   * @param words of title or summary; null for all
   */
  public Pager<Challenge> browseChallenges(String status, String words) {
    ChallengesApi api = new ChallengesApi(transport.api());
    return new Pager<>(
        cursor -> {
          ChallengeList part =
              transport.call(() -> api.listChallenges(status, words, cursor, PART, null));
          return new Pager.Part<>(part.getItems(), part.getNextCursor());
        });
  }

  /** One challenge by its name; nothing is sent yet. */
  public ChallengeHandle challenge(String slug) {
    return new ChallengeHandle(transport, slug);
  }

  /** One submission by its id; nothing is sent yet. */
  public SubmissionHandle submission(String id) {
    ApiClient api = transport.api();
    return new SubmissionHandle(transport, new SubmissionsApi(api), id);
  }

  /** All samples: synthetic data in the shape of real data. */
  public List<Sample> samples() {
    return transport.call(() -> new SamplesApi(transport.api()).listSamples(null)).getItems();
  }

  /** A sample with its data dictionary, and the small one that is ready for everybody. */
  public SampleDetails sample(String name) {
    return transport.call(() -> new SamplesApi(transport.api()).getSample(name, null));
  }

  /** First rows and distributions of what would be generated, and how large it would be. */
  public SamplePreview previewSample(GenerationRequest request) {
    return transport.call(() -> new SamplesApi(transport.api()).previewSample(request));
  }

  /**
   * Has a sample generated; all tries of one call make one generation.
   *
   * @throws HubException when no sample is like that, or it is too large
   */
  public GenerationHandle generate(GenerationRequest request) {
    SamplesApi api = new SamplesApi(transport.api());
    String key = UUID.randomUUID().toString();
    return new GenerationHandle(
        transport, transport.call(() -> api.generateSample(request, key)).getId());
  }

  /** What I had generated, newest first. */
  public List<Generation> generations() {
    SamplesApi api = new SamplesApi(transport.api());
    return new Pager<>(
            cursor -> {
              GenerationList part = transport.call(() -> api.listGenerations(cursor, PART));
              return new Pager.Part<>(part.getItems(), part.getNextCursor());
            })
        .toList();
  }

  /** One generation by its id; nothing is sent yet. */
  public GenerationHandle generation(String id) {
    return new GenerationHandle(transport, id);
  }

  /** Demands of institutions and companies that I may read, newest first. */
  public List<Demand> demands() {
    return browseDemands(DemandSearch.ALL).toList();
  }

  /** Demands of a search, newest first, read as far as one goes. */
  public Pager<Demand> browseDemands(DemandSearch search) {
    DemandsApi api = new DemandsApi(transport.api());
    return new Pager<>(
        cursor -> {
          DemandList part = transport.call(() -> search.part(api, cursor, PART));
          return new Pager.Part<>(part.getItems(), part.getNextCursor());
        });
  }

  /**
   * States a demand, which waits for the Hub to look at it; all tries of one call make one.
   *
   * @throws HubException when it lacks something
   */
  public DemandHandle stateDemand(NewDemand draft) {
    DemandsApi api = new DemandsApi(transport.api());
    String key = UUID.randomUUID().toString();
    return demand(transport.call(() -> api.stateDemand(draft, key)).getId());
  }

  /** One demand by its id; nothing is sent yet. */
  public DemandHandle demand(String id) {
    return new DemandHandle(transport, id);
  }

  /** Institutions: finding them, and keeping them in order. */
  public InstitutionsHandle institutions() {
    return new InstitutionsHandle(transport);
  }

  /**
   * Skills of which a name, or a word in it, begins so, the best 20 first.
   *
   * @param typed null for the whole tree, parents first
   */
  public List<Skill> skills(String typed) {
    return transport.call(() -> new SkillsApi(transport.api()).listSkills(typed, null)).getItems();
  }

  /** For officers: words that people typed as skills and the tree lacks. */
  public FreeWordsHandle freeWords() {
    return new FreeWordsHandle(transport);
  }

  /** Researchers who agreed to be found, the best first, read as far as one goes. */
  public Pager<ResearcherCard> researchers(ResearcherSearch search) {
    ResearchersApi api = new ResearchersApi(transport.api());
    return new Pager<>(
        cursor -> {
          ResearcherList part = transport.call(() -> search.part(api, cursor, PART));
          return new Pager.Part<>(part.getItems(), part.getNextCursor());
        });
  }

  /** A researcher, as much as one may see. */
  public ResearcherCard researcher(String id) {
    return transport.call(() -> new ResearchersApi(transport.api()).getResearcher(id, null));
  }

  /** One's own profile in the registry of researchers; nothing is sent yet. */
  public MyProfile myProfile() {
    return new MyProfile(transport);
  }

  /** Who could help with a demand; nothing is sent yet. For the Hub's officers. */
  public CandidatesHandle candidates(String demandId) {
    return new CandidatesHandle(transport, demandId);
  }

  /** Contact requests: those to me, and, for the Hub's officers, all. */
  public ProposalsHandle proposals() {
    return new ProposalsHandle(transport);
  }

  /** Ends the threads of this connection and of all made from it by {@link #with}. */
  @Override
  public void close() {
    transport.close();
  }
}
