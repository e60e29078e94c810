package fr.healthdatahub.challenges.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Rows of challenges, their files and who takes part. */
@ApplicationScoped
class ChallengeRepository {
  @PersistenceContext(unitName = "challenges")
  EntityManager em;

  Optional<Challenge> bySlug(String slug) {
    return em.createQuery("select c from Challenge c where c.slug = :slug", Challenge.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  Optional<Challenge> byId(String id) {
    return Optional.ofNullable(em.find(Challenge.class, id));
  }

  List<Challenge> all() {
    return em.createQuery("select c from Challenge c order by c.closesAt, c.id", Challenge.class)
        .getResultList();
  }

  List<PublishedFile> files(String challengeId) {
    return em.createQuery(
            "select f from ChallengeFile f where f.challengeId = :id order by f.position",
            ChallengeFile.class)
        .setParameter("id", challengeId)
        .getResultStream()
        .map(ChallengeFile::view)
        .toList();
  }

  /** Who organises a challenge does not take part in it, rules accepted or not. */
  long participants(String challengeId) {
    return em.createQuery(
            "select count(p) from Participation p"
                + " where p.challengeId = :id and p.rulesAcceptedAt is not null and not p.organiser",
            Long.class)
        .setParameter("id", challengeId)
        .getSingleResult();
  }

  /** People who accepted the rules of any challenge that they do not organise. */
  long participants() {
    return em.createQuery(
            "select count(distinct p.personId) from Participation p"
                + " where p.rulesAcceptedAt is not null and not p.organiser",
            Long.class)
        .getSingleResult();
  }

  Optional<Participation> participation(String challengeId, String personId) {
    return Optional.ofNullable(
        em.find(Participation.class, new Participation.Key(challengeId, personId)));
  }

  List<String> organisers(String challengeId) {
    return em.createQuery(
            "select p.personId from Participation p"
                + " where p.challengeId = :id and p.organiser = true order by p.personId",
            String.class)
        .setParameter("id", challengeId)
        .getResultList();
  }

  List<Participation> participations(String personId) {
    return em.createQuery(
            "select p from Participation p where p.personId = :person order by p.challengeId",
            Participation.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** All of a person, until the transaction ends nobody else's. */
  List<Participation> lockParticipations(String personId) {
    List<Participation> all = participations(personId);
    all.forEach(one -> em.lock(one, LockModeType.PESSIMISTIC_WRITE));
    return all;
  }

  /** The same of one challenge; empty when there is none any more. */
  Optional<Participation> lockParticipation(String challengeId, String personId) {
    return Optional.ofNullable(
        em.find(
            Participation.class,
            new Participation.Key(challengeId, personId),
            LockModeType.PESSIMISTIC_WRITE));
  }

  /** The row of a person in a challenge, made when missing, also when two requests make it. */
  Participation participationForUpdate(String challengeId, String personId) {
    em.createNativeQuery(
            "insert into challenges.participation (challenge_id, person_id, organiser)"
                + " values (?, ?, false) on conflict do nothing")
        .setParameter(1, challengeId)
        .setParameter(2, personId)
        .executeUpdate();
    return participation(challengeId, personId).orElseThrow();
  }

  void bumpBoard(String challengeId) {
    em.createNativeQuery(
            "update challenges.challenge set board_version = board_version + 1 where id = ?")
        .setParameter(1, challengeId)
        .executeUpdate();
  }

  Optional<Long> boardVersion(String slug) {
    return em.createQuery("select c.boardVersion from Challenge c where c.slug = :slug", Long.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  void add(Object row) {
    em.persist(row);
  }

  void remove(Participation participation) {
    em.remove(participation);
  }
}
