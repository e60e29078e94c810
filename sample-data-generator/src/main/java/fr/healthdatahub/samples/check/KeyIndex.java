package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All keys that a check keeps: the primary ones, and those to which others point. */
final class KeyIndex {
  private final Map<String, Map<List<String>, Fingerprints>> keys = new ConcurrentHashMap<>();
  private final Set<String> incomplete = ConcurrentHashMap.newKeySet();

  KeyIndex(List<Table> tables, KeyMemory memory) {
    for (Table table : tables) {
      Set<List<String>> wanted = new LinkedHashSet<>();
      if (!table.primaryKey().isEmpty()) {
        wanted.add(table.primaryKey());
      }
      wanted.addAll(table.uniqueKeys());
      for (Table other : tables) {
        for (ForeignKey key : other.foreignKeys()) {
          if (key.table().equals(table.name())) {
            wanted.add(key.referenced());
          }
        }
      }
      Map<List<String>, Fingerprints> made = new LinkedHashMap<>();
      wanted.forEach(columns -> made.put(columns, new Fingerprints(table.name(), memory)));
      keys.put(table.name(), made);
    }
  }

  /** A table could not be read to its end, so that nobody knows which keys it has. */
  void giveUp(String table) {
    incomplete.add(table);
  }

  boolean isComplete(String table) {
    return !incomplete.contains(table);
  }

  /** The columns of all keys of a table. */
  List<List<String>> keysOf(String table) {
    return new ArrayList<>(keys.getOrDefault(table, Map.of()).keySet());
  }

  /** The values of a key of a table, or null. */
  Fingerprints of(String table, List<String> columns) {
    return keys.getOrDefault(table, Map.of()).get(columns);
  }
}
