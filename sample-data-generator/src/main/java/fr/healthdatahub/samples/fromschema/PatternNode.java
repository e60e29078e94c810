package fr.healthdatahub.samples.fromschema;

import java.util.List;

/** A part of a regular expression whose texts are numbered from 0. */
interface PatternNode {
  /** More texts than this are not counted. */
  long MANY = 1L << 60;

  /** How many texts there are, at most {@link #MANY}. */
  long count();

  /** Adds the text of a number, which is less than the count. */
  void write(long number, StringBuilder out);

  /** One of some characters. */
  record Letters(String all) implements PatternNode {
    static Letters of(String all) {
      return new Letters(all);
    }

    @Override
    public long count() {
      return all.length();
    }

    @Override
    public void write(long number, StringBuilder out) {
      out.append(all.charAt((int) (number % all.length())));
    }
  }

  /** One after the other; the last varies first. */
  record Sequence(List<PatternNode> parts, long count) implements PatternNode {
    Sequence(List<PatternNode> parts) {
      this(parts, parts.stream().mapToLong(PatternNode::count).reduce(1, PatternNode::times));
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
  }

  /** One of several. */
  record Choice(List<PatternNode> branches, long count) implements PatternNode {
    Choice(List<PatternNode> branches) {
      this(branches, branches.stream().mapToLong(PatternNode::count).reduce(0, PatternNode::plus));
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
  }

  /** The same, several times over. */
  record Repeat(PatternNode one, int least, int most, long count) implements PatternNode {
    Repeat(PatternNode one, int least, int most) {
      this(one, least, most, count(one, least, most));
    }

    private static long count(PatternNode one, int least, int most) {
      long sum = 0;
      for (int times = least; times <= most; times++) {
        sum = plus(sum, power(one.count(), times));
      }
      return sum;
    }

    private static long power(long base, int times) {
      long product = 1;
      for (int i = 0; i < times && product < MANY; i++) {
        product = times(product, base);
        if (base == 1) {
          break;
        }
      }
      return product;
    }

    @Override
    public void write(long number, StringBuilder out) {
      long rest = number;
      int times = least;
      while (times < most && rest >= power(one.count(), times)) {
        rest -= power(one.count(), times);
        times++;
      }
      long[] digits = new long[times];
      for (int i = times - 1; i >= 0; i--) {
        digits[i] = rest % one.count();
        rest /= one.count();
      }
      for (long digit : digits) {
        one.write(digit, out);
      }
    }
  }

  static long times(long a, long b) {
    return b != 0 && a > MANY / b ? MANY : a * b;
  }

  static long plus(long a, long b) {
    return Math.min(MANY, a + b);
  }
}
