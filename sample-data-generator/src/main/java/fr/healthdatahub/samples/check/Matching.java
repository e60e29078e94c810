package fr.healthdatahub.samples.check;

import java.util.regex.Pattern;

/** Compares texts with patterns, and ends whatever the two are. */
final class Matching {
  private static final int MOST_STEPS = 10_000_000;

  private Matching() {}

  /** Null when the whole text is as the pattern says. */
  static Rule broken(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Steps(text)).matches() ? null : Rule.OTHER_PATTERN;
    } catch (TooManySteps | StackOverflowError e) {
      return Rule.PATTERN_TOO_SLOW;
    }
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("", null, false, false);
    }
  }

  /** A text that counts how often it is looked at: some patterns take ages over a short one. */
  private static final class Steps implements CharSequence {
    private final String text;
    private int left = MOST_STEPS;

    Steps(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
