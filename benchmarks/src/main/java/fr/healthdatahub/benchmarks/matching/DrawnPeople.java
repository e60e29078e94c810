package fr.healthdatahub.benchmarks.matching;

import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.EvidenceUnit;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.matching.Offer;
import fr.healthdatahub.affiliation.matching.SkillClaim;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Any number of researchers with five units each, and demands. Words fall in frequency as in real
 * texts (Zipf); half of a unit's words are of its subject, and a person has two of 2,000 subjects.
 */
final class DrawnPeople {
  static final int UNITS = 5;

  private static final int WORDS = 300_000;
  private static final int SUBJECTS = 2_000;
  private static final int SUBJECT_WORDS = 400;
  private static final int TITLE = 10;
  private static final int TEXT = 110;
  private static final int DEMAND_TEXT = 80;

  private final String[] words = new String[WORDS];
  private final int[][] subjects = new int[SUBJECTS][SUBJECT_WORDS];
  private final List<Skill> skills = List.copyOf(SkillTree.standard().all());

  DrawnPeople() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < WORDS; i++) {
      words[i] = word(i, random);
    }
    for (int[] subject : subjects) {
      for (int i = 0; i < SUBJECT_WORDS; i++) {
        subject[i] = 200 + zipf(random, WORDS - 200);
      }
    }
  }

  Expert expert(long number) {
    SplittableRandom random = new SplittableRandom(number * 31 + 7);
    int[] own = {random.nextInt(SUBJECTS), random.nextInt(SUBJECTS)};
    List<EvidenceUnit> units = new ArrayList<>(UNITS);
    for (int i = 0; i < UNITS; i++) {
      int[] subject = subjects[own[i % 3 == 2 ? 1 : 0]];
      units.add(
          new EvidenceUnit(
              text(random, subject, TITLE),
              text(random, subject, TEXT),
              2010 + random.nextInt(16),
              Language.ENGLISH));
    }
    List<SkillClaim> claims = claims(random, 3);
    return new Expert("r" + number, units, claims, Ties.NONE, Offer.OPEN);
  }

  Demand demand(long number) {
    SplittableRandom random = new SplittableRandom(-number * 17 - 3);
    int[] subject = subjects[random.nextInt(SUBJECTS)];
    return new Demand(
        "d" + number,
        text(random, subject, TITLE),
        text(random, subject, DEMAND_TEXT),
        Language.ENGLISH,
        claims(random, 2),
        claims(random, 2),
        Ties.NONE,
        null,
        null,
        Set.of());
  }

  private List<SkillClaim> claims(SplittableRandom random, int count) {
    List<SkillClaim> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      claims.add(new SkillClaim(skills.get(random.nextInt(skills.size())).id(), 0));
    }
    return claims;
  }

  private String text(SplittableRandom random, int[] subject, int length) {
    StringBuilder text = new StringBuilder(8 * length);
    for (int i = 0; i < length; i++) {
      int word =
          random.nextInt(2) == 0 ? subject[zipf(random, SUBJECT_WORDS)] : zipf(random, WORDS);
      text.append(words[word]).append(' ');
    }
    if (random.nextInt(3) == 0) {
      text.append(skills.get(random.nextInt(skills.size())).english());
    }
    return text.toString();
  }

  /** A rank from 0, nearly as 1 ÷ (rank + 1). */
  private static int zipf(SplittableRandom random, int size) {
    return (int) Math.pow(size, random.nextDouble()) - 1;
  }

  /** Letters that no stemmer takes apart, unlike for every number. */
  private static String word(int number, SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 26; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
      if (random.nextInt(2) == 0) {
        word.append("aeiou".charAt(random.nextInt(5)));
      }
    }
    return word.append("ko").toString();
  }
}
