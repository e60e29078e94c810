package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.fromschema.PatternNode.Letters;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Characters of a class of a regular expression. Of {@code \w}, {@code \S} and the like, usual
 * letters are generated only; but all that they mean is left out of a class that begins with ^.
 */
final class PatternLetters {
  static final String DIGITS = "0123456789";
  static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  static final String ANY = LETTERS + DIGITS;

  /** More than these are not needed for texts that differ. */
  private static final int MOST = 5_000;

  private static final int LAST = 0xFF;

  private final BitSet meant = new BitSet();
  private final BitSet usual = new BitSet();

  /** Adds a range, both ends included. */
  void add(int first, int last) {
    meant.set(first, last + 1);
    usual.set(first, last + 1);
  }

  void addAll(PatternLetters other) {
    meant.or(other.meant);
    usual.or(other.usual);
  }

  /**
   * Adds what d, w, s or their capitals stand for.
   *
   * @return whether the letter is one of these
   */
  boolean addClass(int name) {
    switch (name) {
      case 'd', 'D' -> addClass(name == 'D', DIGITS, LETTERS);
      case 'w', 'W' -> addClass(name == 'W', ANY + "_", " ");
      case 's', 'S' -> {
        meant.set('\t', '\r' + 1);
        addClass(name == 'S', " ", ANY);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void addClass(boolean not, String inside, String outside) {
    inside.chars().forEach(meant::set);
    if (not) {
      meant.flip(0, Character.MAX_CODE_POINT + 1);
    }
    (not ? outside : inside).chars().forEach(usual::set);
  }

  boolean isSingle() {
    return meant.cardinality() == 1;
  }

  int single() {
    return meant.nextSetBit(0);
  }

  /** Those to generate; control characters only if there are no others. */
  List<Integer> letters() {
    List<Integer> letters =
        usual.stream()
            .filter(one -> !Character.isISOControl(one))
            .filter(one -> one < Character.MIN_SURROGATE || one > Character.MAX_SURROGATE)
            .limit(MOST)
            .boxed()
            .toList();
    return letters.isEmpty()
        ? usual.stream().filter(Character::isISOControl).boxed().toList()
        : letters;
  }

  /** Some characters that are none of these. */
  List<Integer> others() {
    List<Integer> letters = without((ANY + " -_").chars());
    return letters.isEmpty()
        ? without(IntStream.rangeClosed('!', LAST).filter(one -> !Character.isISOControl(one)))
        : letters;
  }

  private List<Integer> without(IntStream some) {
    return some.filter(one -> !meant.get(one)).boxed().toList();
  }

  PatternNode node() {
    return Letters.of(letters());
  }
}
