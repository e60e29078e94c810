package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.page.UploadLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Matcher;

/** What a challenge allows is what its page takes. */
@ApplicationScoped
class ChallengeUploads implements UploadLimit {
  @Inject Challenges challenges;

  @Override
  public long of(String path) {
    Matcher challenge = PageRoutes.CHALLENGE.matcher(path);
    if (!challenge.matches()) {
      return 0;
    }
    try {
      return challenges.get(challenge.group(1)).maxBytes();
    } catch (ChallengesProblem none) {
      return 0;
    }
  }
}
