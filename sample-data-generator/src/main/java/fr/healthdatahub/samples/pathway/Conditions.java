package fr.healthdatahub.samples.pathway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All conditions of the product's module files, and their care by id. */
public final class Conditions {
  private final List<Condition> all = new ArrayList<>();
  private final List<Care> cares = new ArrayList<>();
  private final List<Condition> conditionOfCare = new ArrayList<>();
  private final List<Care.LongTerm> longTerms = new ArrayList<>();
  private byte[] ranks = {};
  private long[] longTermBits = {};

  private Conditions() {}

  /** Reads the files that {@code modules.txt} lists. */
  public static Conditions read() {
    Conditions conditions = new Conditions();
    for (String id : resource("modules.txt").strip().split("\n", -1)) {
      conditions.add(ModuleFile.read(id, resource(id + ".module"), conditions.cares.size()));
    }
    return conditions;
  }

  private void add(Condition condition) {
    all.add(condition);
    for (State state : condition.states().values()) {
      for (CareLine line : state.cares()) {
        cares.add(line.care());
        ranks = Arrays.copyOf(ranks, cares.size());
        ranks[cares.size() - 1] = rankOf(line.care());
        longTermBits = Arrays.copyOf(longTermBits, cares.size());
        longTermBits[cares.size() - 1] = longTermBit(line.care());
        conditionOfCare.add(condition);
      }
    }
  }

  public List<Condition> all() {
    return List.copyOf(all);
  }

  /** How many lines of care there are. */
  public int cares() {
    return cares.size();
  }

  /** Care by the id that {@link Timeline} keeps. */
  public Care care(int id) {
    return cares.get(id);
  }

  /** The order of care within a day: 0 comes first. */
  int rank(int id) {
    return ranks[id];
  }

  /** A bit for each long-term condition by number and code; 0 for any other care. */
  long longTerm(int id) {
    return longTermBits[id];
  }

  private long longTermBit(Care care) {
    if (!(care instanceof Care.LongTerm one)) {
      return 0;
    }
    if (!longTerms.contains(one)) {
      longTerms.add(one);
    }
    if (longTerms.size() > Long.SIZE) {
      throw new IllegalStateException("More than " + Long.SIZE + " long-term conditions");
    }
    return 1L << longTerms.indexOf(one);
  }

  private static byte rankOf(Care care) {
    if (care instanceof Care.LongTerm || care instanceof Care.Visit) {
      return 0;
    }
    if (care instanceof Care.Drug) {
      return 3;
    }
    return (byte) (care instanceof Care.Lab ? 2 : 1);
  }

  /** The condition for which a care is. */
  public Condition conditionOf(int id) {
    return conditionOfCare.get(id);
  }

  private static String resource(String name) {
    try (InputStream in = Conditions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no module file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
