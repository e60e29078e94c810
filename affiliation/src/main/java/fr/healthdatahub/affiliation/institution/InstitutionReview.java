package fr.healthdatahub.affiliation.institution;

import fr.healthdatahub.affiliation.institution.InstitutionRow.Alike;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All institutions for officers: who names each, and which may be one. */
@ApplicationScoped
@Transactional
public class InstitutionReview {
  @Inject Institutions institutions;
  @Inject InstitutionRepository rows;

  /**
   * Those that may be one with another first, then by name.
   *
   * @param typed the beginning of words of a name; blank for all
   */
  public List<InstitutionRow> list(String typed) {
    Map<String, InstitutionView> all = institutions.all();
    Map<String, List<String>> keys = new HashMap<>();
    for (InstitutionAlias one : rows.allAliases()) {
      keys.computeIfAbsent(one.institutionId(), id -> new ArrayList<>()).add(one.key());
    }
    Map<String, Map<String, Likeness>> likenesses = Likenesses.of(keys);
    Map<String, Integer> profiles = rows.counted("researcher");
    Map<String, Integer> demands = rows.counted("demand");
    String begun = InstitutionName.key(typed == null ? "" : typed);
    return all.values().stream()
        .filter(one -> named(keys.getOrDefault(one.id(), List.of()), begun))
        .map(
            one ->
                new InstitutionRow(
                    one,
                    profiles.getOrDefault(one.id(), 0),
                    demands.getOrDefault(one.id(), 0),
                    alike(one, likenesses.getOrDefault(one.id(), Map.of()), all)))
        .sorted(
            Comparator.comparing((InstitutionRow row) -> row.alike().isEmpty())
                .thenComparing(row -> row.institution().name())
                .thenComparing(row -> row.institution().id()))
        .toList();
  }

  private static boolean named(List<String> keys, String begun) {
    return begun.isEmpty() || keys.stream().anyMatch(key -> (" " + key).contains(" " + begun));
  }

  /** A part is often called like the whole: those two are never one. */
  private static List<Alike> alike(
      InstitutionView one, Map<String, Likeness> found, Map<String, InstitutionView> all) {
    return found.entrySet().stream()
        .map(entry -> new Alike(entry.getKey(), all.get(entry.getKey()).name(), entry.getValue()))
        .filter(other -> !other.id().equals(one.parentId()))
        .filter(other -> !one.id().equals(all.get(other.id()).parentId()))
        .sorted(Comparator.comparing(Alike::name).thenComparing(Alike::id))
        .toList();
  }
}
