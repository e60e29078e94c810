package fr.healthdatahub.affiliation.researcher;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What researchers say about themselves.
 *
 * @param orcid in any spelling; null or blank for none
 * @param about interests in free text, at most 4,000 characters
 * @param languages tags of languages in which one works, such as {@code fr}
 * @param otherEmails addresses by which one is known elsewhere: they only serve to find conflicts
 *     of interest
 * @param institution its name in any spelling; blank for none
 * @param capacity how many demands one takes at a time
 * @param visibility who sees what; a field that is left out is open as usual
 */
public record Profile(
    String name,
    Discipline discipline,
    String orcid,
    String about,
    List<SkillLevel> skills,
    Set<String> languages,
    String place,
    String institution,
    List<String> otherEmails,
    LocalDate availableFrom,
    LocalDate availableTo,
    int capacity,
    Map<ProfileField, Audience> visibility) {
  public static final int USUAL_CAPACITY = 2;

  public Profile {
    skills = List.copyOf(skills);
    languages = Set.copyOf(languages);
    otherEmails = List.copyOf(otherEmails);
    Map<ProfileField, Audience> all = new EnumMap<>(ProfileField.class);
    for (ProfileField field : ProfileField.values()) {
      all.put(field, visibility.getOrDefault(field, field.usual()));
    }
    visibility = Map.copyOf(all);
  }

  /** The profile of somebody who joins with the least that is asked for. */
  public static Profile joining(
      String name, Discipline discipline, String orcid, List<SkillLevel> skills) {
    return new Profile(
        name,
        discipline,
        orcid,
        "",
        skills,
        Set.of(),
        "",
        "",
        List.of(),
        null,
        null,
        USUAL_CAPACITY,
        Map.of());
  }
}
