package fr.healthdatahub.challenges.challenge;

import fr.healthdatahub.challenges.file.FileStore;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Challenges as people find, read and join them. */
@ApplicationScoped
@Transactional
public class Challenges {
  private final Clock clock = Clock.systemUTC();
  @Inject ChallengeRepository challenges;
  @Inject FileStore files;
  @Inject Event<OrganisersChanged> changed;
  @Inject Event<BoardChanged> boardChanged;

  /**
   * Challenges by closing date, the next to close first.
   *
   * @param status only those that stand there now, or null for all
   * @param words only those whose title or summary holds these words in either language, or null
   */
  public List<ChallengeView> list(ChallengeStatus status, String words) {
    return challenges.all().stream()
        .map(this::view)
        .filter(challenge -> status == null || challenge.statusAt(clock.instant()) == status)
        .filter(challenge -> words == null || speaksOf(challenge, words))
        .toList();
  }

  /** How many people accepted the rules of one challenge or more. */
  public long participants() {
    return challenges.participants();
  }

  /** How many people accepted the rules of a challenge. */
  public long participants(String challengeId) {
    return challenges.participants(challengeId);
  }

  /** One challenge; {@code challenge-not-found} when there is none of this name. */
  public ChallengeView get(String slug) {
    return challenges.bySlug(slug).map(this::view).orElseThrow(() -> notFound(slug));
  }

  /** One challenge by its id. */
  public ChallengeView byId(String id) {
    return challenges.byId(id).map(this::view).orElseThrow(() -> notFound(id));
  }

  /** What a person is to a challenge; nothing for a visitor, whose id is null. */
  public Standing standing(String challengeId, String personId) {
    if (personId == null) {
      return Standing.NONE;
    }
    return challenges
        .participation(challengeId, personId)
        .map(Participation::standing)
        .orElse(Standing.NONE);
  }

  /**
   * Makes a challenge readable by everybody, in the transaction of its publication.
   *
   * @param files files that participants download, already stored
   * @param cases digest of the stored list of case ids
   * @param rows hidden cases
   * @param publicRows those of them that the public score counts
   */
  public ChallengeView add(
      ChallengeBundle bundle, List<PublishedFile> files, String cases, int rows, int publicRows) {
    Challenge challenge = new Challenge(bundle, clock.instant());
    challenge.holdCases(cases, rows, publicRows);
    challenges.add(challenge);
    for (int i = 0; i < files.size(); i++) {
      challenges.add(new ChallengeFile(challenge.id(), i, files.get(i)));
    }
    return challenge.view(files);
  }

  /** Whether a challenge of this name exists. */
  public boolean exists(String slug) {
    return challenges.bySlug(slug).isPresent();
  }

  /** Accepts the rules; a second time changes nothing. */
  public Standing acceptRules(String slug, String personId) {
    ChallengeView challenge = get(slug);
    Participation participation = challenges.participationForUpdate(challenge.id(), personId);
    participation.acceptRules(clock.instant());
    return participation.standing();
  }

  /** People who organise a challenge. */
  public List<String> organisers(String slug) {
    return challenges.organisers(get(slug).id());
  }

  /**
   * Makes a person an organiser of a challenge; a second time changes nothing.
   *
   * @param actorId who decides, or null while the Hub is set up
   */
  public void appoint(String slug, String personId, String actorId) {
    String id = get(slug).id();
    organise(challenges.participationForUpdate(id, personId), id, personId, actorId, true);
  }

  /** Ends a person's being an organiser of a challenge; nothing changes when they are none. */
  public void dismiss(String slug, String personId, String actorId) {
    String id = get(slug).id();
    challenges
        .participation(id, personId)
        .ifPresent(one -> organise(one, id, personId, actorId, false));
  }

  /** Everything that a person is to challenges. */
  public List<ParticipationView> participations(String personId) {
    return challenges.participations(personId).stream()
        .map(one -> new ParticipationView(byId(one.challengeId()).slug(), one.standing()))
        .toList();
  }

  /**
   * Holds what a person is to a challenge until the transaction ends, so that they cannot leave it
   * meanwhile.
   *
   * @throws ChallengesProblem forbidden, {@code rules-not-accepted}, when they have left
   */
  public void holdParticipation(String challengeId, String personId) {
    if (challenges.lockParticipation(challengeId, personId).isEmpty()) {
      throw ChallengesProblem.forbidden("rules-not-accepted", byId(challengeId).slug());
    }
  }

  /** Ends all that a person is to challenges, organising them too; by their own decision. */
  public void leaveAll(String personId) {
    for (Participation one : challenges.lockParticipations(personId)) {
      organise(one, one.challengeId(), personId, personId, false);
      challenges.remove(one);
    }
  }

  private void organise(
      Participation one, String id, String personId, String actorId, boolean organiser) {
    if (one.organise(organiser)) {
      changed.fire(new OrganisersChanged(id, personId, actorId, organiser));
    }
  }

  /** Says that a score entered the leaderboard of a challenge. */
  public void boardChanged(String challengeId) {
    challenges.bumpBoard(challengeId);
    boardChanged.fire(new BoardChanged());
  }

  /** The version of a challenge's leaderboard, as the database has it. */
  public long boardVersion(String slug) {
    return challenges.boardVersion(slug).orElseThrow(() -> notFound(slug));
  }

  /** One published file; {@code file-not-found} when the challenge has none of this name. */
  public PublishedFile file(String slug, String name) {
    return get(slug).files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ChallengesProblem.notFound("file-not-found", name, slug));
  }

  /** Where the content of a published file lies. */
  public Path content(PublishedFile file) {
    return files.path(file.sha256());
  }

  private ChallengeView view(Challenge challenge) {
    return challenge.view(challenges.files(challenge.id()));
  }

  private static boolean speaksOf(ChallengeView challenge, String words) {
    String text =
        String.join(
                " ",
                challenge.title().fr(),
                challenge.title().en(),
                challenge.summary().fr(),
                challenge.summary().en())
            .toLowerCase(Locale.ROOT);
    return text.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  private static ChallengesProblem notFound(String slug) {
    return ChallengesProblem.notFound("challenge-not-found", slug);
  }
}
