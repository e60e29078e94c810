package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Checks all tables of a folder; rows are checked when those to which they point were. */
public final class FolderCheck {
  /** Of ten parts of the memory, those that keys may take. */
  private static final int KEYS_IN_TEN = 6;

  /** Open pages of Parquet take one part of so many. */
  private static final long PAGES_PART = 4;

  private FolderCheck() {}

  /** Checks all tables of a folder, as {@link #check(Path, int, Set)} does. */
  public static CheckReport check(Path folder, int threads) throws IOException {
    return check(folder, threads, Set.of());
  }

  /**
   * Checks a folder that has a {@code datapackage.json}. Memory grows with the number of keys: 20
   * to 40 bytes each, 60 while their table grows.
   *
   * @param threads tables that are checked at once, of Parquet also columns beside rows
   * @param tables only these, so that keys to others are not looked up; all where there are none
   * @throws fr.healthdatahub.samples.schema.InvalidSchema when the description cannot be used
   * @throws TooManyKeys when the keys do not fit into the memory
   */
  public static CheckReport check(Path folder, int threads, Set<String> tables) throws IOException {
    PackageFile all = PackageFile.read(folder);
    long memory = Runtime.getRuntime().maxMemory();
    KeyMemory keyMemory = new KeyMemory(memory / 10 * KEYS_IN_TEN);
    try {
      return check(tables.isEmpty() ? all : all.only(tables), threads, keyMemory);
    } catch (OutOfMemoryError e) {
      throw new TooManyKeys(String.valueOf(folder.getFileName()), keyMemory.keys(), memory);
    }
  }

  static CheckReport check(PackageFile description, int threads, KeyMemory memory)
      throws IOException {
    KeyIndex keys = new KeyIndex(description.tables(), memory);
    long pageMemory = Runtime.getRuntime().maxMemory() / (PAGES_PART * threads);
    CheckReport report = new CheckReport(description.tables().stream().map(Table::name).toList());
    try (RowsFirst pool = new RowsFirst(threads)) {
      Map<String, CompletableFuture<Void>> begun = new HashMap<>();
      List<CompletableFuture<Void>> ends = new ArrayList<>();
      for (Table table : description.tables()) {
        List<CompletableFuture<Void>> before = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
          if (begun.containsKey(key.table())) {
            before.add(begun.get(key.table()));
          }
        }
        TableFile file = description.files().get(table.name());
        TableCheck check = new TableCheck(table, file, keys, report, pageMemory);
        CompletableFuture<Void> rows =
            allOf(before).thenRunAsync(() -> run(check::run), pool.rows());
        begun.put(table.name(), rows);
        List<CompletableFuture<Void>> both = new ArrayList<>(List.of(rows));
        if (file.isParquet()) {
          ColumnsCheck columns = new ColumnsCheck(table, file, check.looked(), report, pageMemory);
          both.add(CompletableFuture.runAsync(() -> run(columns::run), pool.columns()));
        }
        ends.add(allOf(both).thenRunAsync(() -> run(check::compare), pool.columns()));
      }
      allOf(ends).join();
      return report;
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      if (e.getCause() instanceof TooManyKeys keysOfTable) {
        throw keysOfTable;
      }
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      throw e;
    }
  }

  private static CompletableFuture<Void> allOf(List<CompletableFuture<Void>> all) {
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  private interface Check {
    void run() throws IOException;
  }

  private static void run(Check check) {
    try {
      check.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
