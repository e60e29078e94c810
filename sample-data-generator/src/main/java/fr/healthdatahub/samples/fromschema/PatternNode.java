package fr.healthdatahub.samples.fromschema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of a regular expression whose texts are numbered from 0. */
interface PatternNode {
  /** More texts than this are not counted. */
  long MANY = 1L << 60;

  /** Stands for the end among the first characters of a part that may be empty. */
  int END = -1;

  /** Fewer texts than this are compared with each other, to know whether they differ. */
  int COMPARED = 10_000;

  /** How many ways through it there are, at most {@link #MANY}; two may give the same text. */
  long count();

  /** Adds the text of a number, which is less than the count. */
  void write(long number, StringBuilder out);

  /** The length of its shortest texts. */
  long least();

  /** The length of its longest texts. */
  long most();

  /** The characters with which its texts begin, {@link #END} among them if one is empty. */
  Set<Integer> firsts();

  /** Whether different numbers surely give different texts. */
  boolean isInjective();

  /** Whether all its texts have the same length. */
  default boolean isFixed() {
    return least() == most();
  }

  /** Whether a part of few texts has none twice. */
  private static boolean hasTextsOnce(PatternNode node) {
    if (node.count() > COMPARED || times(node.count(), node.most()) > COMPARED * 100L) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < node.count(); i++) {
      text.setLength(0);
      node.write(i, text);
      if (!seen.add(text.toString())) {
        return false;
      }
    }
    return true;
  }

  /** One of some characters, which differ. */
  record Letters(List<Integer> all, long least, long most) implements PatternNode {
    static Letters of(List<Integer> all) {
      var lengths = all.stream().mapToInt(Character::charCount).summaryStatistics();
      return new Letters(all, lengths.getMin(), lengths.getMax());
    }

    static Letters of(String all) {
      return of(all.codePoints().boxed().toList());
    }

    @Override
    public long count() {
      return all.size();
    }

    @Override
    public void write(long number, StringBuilder out) {
      out.appendCodePoint(all.get((int) (number % all.size())));
    }

    @Override
    public Set<Integer> firsts() {
      return new HashSet<>(all);
    }

    @Override
    public boolean isInjective() {
      return true;
    }
  }

  /** One after the other; the last varies first. */
  record Sequence(List<PatternNode> parts, long count, long least, long most)
      implements PatternNode {
    Sequence(List<PatternNode> parts) {
      this(
          parts,
          parts.stream().mapToLong(PatternNode::count).reduce(1, PatternNode::times),
          parts.stream().mapToLong(PatternNode::least).sum(),
          parts.stream().mapToLong(PatternNode::most).reduce(0, PatternNode::plus));
    }

    @Override
    public void write(long number, StringBuilder out) {
      long rest = number;
      long[] digits = new long[parts.size()];
      for (int i = digits.length - 1; i >= 0; i--) {
        long radix = parts.get(i).count();
        digits[i] = rest % radix;
        rest /= radix;
      }
      for (int i = 0; i < digits.length; i++) {
        parts.get(i).write(digits[i], out);
      }
    }

    @Override
    public Set<Integer> firsts() {
      Set<Integer> firsts = new HashSet<>(Set.of(END));
      for (PatternNode part : parts) {
        firsts.remove(END);
        firsts.addAll(part.firsts());
        if (!firsts.contains(END)) {
          break;
        }
      }
      return firsts;
    }

    /** Where one part at most varies in length, each has its place in the text. */
    @Override
    public boolean isInjective() {
      return (parts.stream().allMatch(PatternNode::isInjective)
              && parts.stream().filter(part -> !part.isFixed()).count() <= 1)
          || hasTextsOnce(this);
    }
  }

  /** One of several. */
  record Choice(List<PatternNode> branches, long count, long least, long most)
      implements PatternNode {
    Choice(List<PatternNode> branches) {
      this(
          branches,
          branches.stream().mapToLong(PatternNode::count).reduce(0, PatternNode::plus),
          branches.stream().mapToLong(PatternNode::least).min().orElse(0),
          branches.stream().mapToLong(PatternNode::most).max().orElse(0));
    }

    @Override
    public void write(long number, StringBuilder out) {
      long rest = number;
      for (PatternNode branch : branches) {
        if (rest < branch.count()) {
          branch.write(rest, out);
          return;
        }
        rest -= branch.count();
      }
      branches.get(0).write(number % branches.get(0).count(), out);
    }

    @Override
    public Set<Integer> firsts() {
      Set<Integer> firsts = new HashSet<>();
      branches.forEach(branch -> firsts.addAll(branch.firsts()));
      return firsts;
    }

    /** Branches that begin with other characters, or have other lengths, have other texts. */
    @Override
    public boolean isInjective() {
      boolean areApart =
          branches.stream().mapToLong(branch -> branch.firsts().size()).sum() == firsts().size()
              || (branches.stream().allMatch(PatternNode::isFixed)
                  && branches.stream().mapToLong(PatternNode::least).distinct().count()
                      == branches.size());
      return (areApart && branches.stream().allMatch(PatternNode::isInjective))
          || hasTextsOnce(this);
    }
  }

  /** The same, several times over. */
  record Repeat(PatternNode one, int fewest, int times, long count) implements PatternNode {
    Repeat(PatternNode one, int fewest, int times) {
      this(one, fewest, times, count(one, fewest, times));
    }

    private static long count(PatternNode one, int fewest, int most) {
      long sum = 0;
      for (int times = fewest; times <= most && sum < MANY; times++) {
        sum = plus(sum, power(one.count(), times));
      }
      return sum;
    }

    private static long power(long base, int times) {
      long product = 1;
      for (int i = 0; i < times && product < MANY; i++) {
        product = PatternNode.times(product, base);
        if (base == 1) {
          break;
        }
      }
      return product;
    }

    @Override
    public void write(long number, StringBuilder out) {
      long rest = number;
      int repeated = fewest;
      while (repeated < times && rest >= power(one.count(), repeated)) {
        rest -= power(one.count(), repeated);
        repeated++;
      }
      long[] digits = new long[repeated];
      for (int i = repeated - 1; i >= 0; i--) {
        digits[i] = rest % one.count();
        rest /= one.count();
      }
      for (long digit : digits) {
        one.write(digit, out);
      }
    }

    @Override
    public long least() {
      return one.least() * fewest;
    }

    @Override
    public long most() {
      return PatternNode.times(one.most(), times);
    }

    @Override
    public Set<Integer> firsts() {
      Set<Integer> firsts = new HashSet<>(times == 0 ? Set.of() : one.firsts());
      if (fewest == 0) {
        firsts.add(END);
      }
      return firsts;
    }

    /** The length of a text says how often a part of fixed length, or one at most, is there. */
    @Override
    public boolean isInjective() {
      boolean areApart =
          fewest == times
              ? one.isFixed() || times <= 1
              : one.least() > 0 && (one.isFixed() || times == 1);
      return (areApart && one.isInjective()) || hasTextsOnce(this);
    }
  }

  static long times(long a, long b) {
    return b != 0 && a > MANY / b ? MANY : a * b;
  }

  static long plus(long a, long b) {
    return Math.min(MANY, a + b);
  }
}
