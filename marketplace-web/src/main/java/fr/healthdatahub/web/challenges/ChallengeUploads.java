package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.web.page.UploadLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a challenge allows is what its page takes. */
@ApplicationScoped
class ChallengeUploads implements UploadLimit {
  @Inject Challenges challenges;

  @Override
  public long of(String slug) {
    try {
      return challenges.get(slug).maxBytes();
    } catch (ChallengesProblem none) {
      return 0;
    }
  }
}
