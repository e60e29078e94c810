package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A demand as its owner states it.
 *
 * @param institution its name in any spelling; blank for none
 * @param need what is needed, at most 8,000 characters
 * @param required skills without which it cannot be done
 * @param desired skills that would help
 * @param discipline null for any
 * @param languages tags of those of which somebody must speak one; empty for any
 * @param starts first day; null when it is open
 * @param ends last day; null when it is open
 * @param effortDays days of work in all; null when it is open
 */
public record DemandDraft(
    String institution,
    String title,
    String need,
    List<SkillLevel> required,
    List<SkillLevel> desired,
    Discipline discipline,
    Set<String> languages,
    String place,
    boolean remote,
    LocalDate starts,
    LocalDate ends,
    Integer effortDays,
    Confidentiality confidentiality) {
  public DemandDraft {
    required = List.copyOf(required);
    desired = List.copyOf(desired);
    languages = Set.copyOf(languages);
  }

  /** The same with other skills. */
  DemandDraft with(List<SkillLevel> otherRequired, List<SkillLevel> otherDesired) {
    return new DemandDraft(
        institution,
        title,
        need,
        otherRequired,
        otherDesired,
        discipline,
        languages,
        place,
        remote,
        starts,
        ends,
        effortDays,
        confidentiality);
  }

  /** The same for two drafts that ask for the same, and for no others. */
  String fingerprint() {
    List<Object> parts = new ArrayList<>();
    parts.addAll(List.of(institution, title, need, required, desired, new TreeSet<>(languages)));
    parts.addAll(Arrays.asList(discipline, place, remote, starts, ends, effortDays));
    parts.add(confidentiality);
    StringBuilder text = new StringBuilder();
    parts.stream().map(String::valueOf).forEach(part -> text.append(part.length()).append(part));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
