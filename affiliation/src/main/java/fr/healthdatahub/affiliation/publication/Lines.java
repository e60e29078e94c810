package fr.healthdatahub.affiliation.publication;

/** Tells the lines of places in a text, when they are asked for from the start to the end. */
final class Lines {
  private final String text;
  private int counted;
  private int line = 1;

  Lines(String text) {
    this.text = text;
  }

  /** The line of a place that does not lie before the one asked for last; from 1. */
  int at(int place) {
    for (; counted < place; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }
}
