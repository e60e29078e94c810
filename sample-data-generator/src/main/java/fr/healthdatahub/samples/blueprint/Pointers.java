package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.schema.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Columns of one table that repeat columns of others, by the other table. */
final class Pointers {
  private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();

  /** Notes that a column repeats one of another table. */
  void add(String table, String theirs, String ours) {
    columns.computeIfAbsent(table, none -> new LinkedHashMap<>()).put(theirs, ours);
  }

  /** Those that repeat the whole key of another table. */
  List<ForeignKey> foreignKeys(Function<String, List<String>> keyOf) {
    List<ForeignKey> found = new ArrayList<>();
    columns.forEach(
        (table, pairs) -> {
          List<String> key = keyOf.apply(table);
          if (!key.isEmpty() && pairs.keySet().containsAll(key)) {
            found.add(new ForeignKey(key.stream().map(pairs::get).toList(), table, key));
          }
        });
    return found;
  }
}
