package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.schema.Label;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * The chart of a distribution: pairs of bars in panels with one scale, each with so few categories
 * that it can be read on a phone.
 */
final class FidelityChart {
  private static final int MOST = 21;
  private static final int LEFT = 44;
  private static final int TOP = 22;
  private static final int HEIGHT = 150;
  private static final int BELOW = 58;
  private static final int WIDTH = 380;
  private static final int WIDEST = 44;

  private final Marginal marginal;
  private final Function<Label, String> words;
  private final DoubleFunction<String> percent;
  private final String scale;
  private final String sample;
  private final String published;
  private final double step;
  private final int steps;

  /**
   * @param scale what the vertical axis says
   * @param sample what the bars of the sample are called
   * @param published the same of the published values
   */
  FidelityChart(
      Marginal marginal,
      Function<Label, String> words,
      DoubleFunction<String> percent,
      String scale,
      String sample,
      String published) {
    this.marginal = marginal;
    this.words = words;
    this.percent = percent;
    this.scale = scale;
    this.sample = sample;
    this.published = published;
    double most = 0;
    for (int i = 0; i < marginal.sample().length; i++) {
      most = Math.max(most, Math.max(marginal.sample()[i], marginal.published()[i]));
    }
    step = step(100 * most);
    steps = (int) Math.ceil(100 * most / step);
  }

  /** A round step of the scale, in percent, for four or fewer lines and at least two. */
  private static double step(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double round : new double[] {0.25, 0.5, 1, 2, 2.5}) {
      if (most / (round * power) <= 4) {
        return round * power;
      }
    }
    return 5 * power;
  }

  void append(StringBuilder page) {
    int panels = Math.max(1, marginal.groups().size());
    int each = marginal.sample().length / panels;
    for (int panel = 0; panel < panels; panel++) {
      String title = panels == 1 ? "" : words.apply(marginal.groups().get(panel));
      int parts = (each + MOST - 1) / MOST;
      for (int part = 0; part < parts; part++) {
        int from = panel * each + part * each / parts;
        int end = panel * each + (part + 1) * each / parts;
        panel(page, title, from, end);
      }
    }
  }

  private String category(int i) {
    return words.apply(marginal.categories().get(i % marginal.categories().size()));
  }

  private void panel(StringBuilder page, String title, int from, int end) {
    String name = title.isEmpty() ? category(from) + " – " + category(end - 1) : title;
    page.append("<figure><figcaption>");
    page.append(name.substring(0, 1).toUpperCase(Locale.ROOT)).append(name.substring(1));
    page.append("</figcaption><svg role=\"img\" aria-label=\"");
    page.append(words.apply(marginal.title()))
        .append(", ")
        .append(name)
        .append("\" viewBox=\"0 0 ");
    page.append(WIDTH).append(' ').append(TOP + HEIGHT + BELOW).append("\">");
    double room = Math.min(WIDEST, (WIDTH - LEFT) / (double) (end - from));
    double right = LEFT + room * (end - from);
    text(page, 0, 11, "start", scale);
    for (int i = 0; i <= steps; i++) {
      double y = TOP + HEIGHT - HEIGHT * i / (double) steps;
      page.append("<path class=\"grid\" d=\"M").append(LEFT).append(' ').append(number(y));
      page.append('H').append(number(right)).append("\"/>");
      text(page, LEFT - 5, y + 4, "end", plain(step * i));
    }
    double bar = 0.4 * room;
    for (int i = from; i < end; i++) {
      double x = LEFT + room * (i - from) + 0.1 * room;
      bar(page, "s", x, bar, i, sample, marginal.sample()[i]);
      bar(page, "p", x + bar, bar, i, published, marginal.published()[i]);
      page.append("<text text-anchor=\"end\" transform=\"translate(");
      page.append(number(x + bar + 4)).append(' ').append(TOP + HEIGHT + 5);
      page.append(") rotate(-90)\">").append(category(i)).append("</text>");
    }
    text(
        page, (LEFT + right) / 2, TOP + HEIGHT + BELOW - 3, "middle", words.apply(marginal.unit()));
    page.append("</svg></figure>\n");
  }

  private void bar(
      StringBuilder page, String kind, double x, double width, int i, String name, double share) {
    double height = HEIGHT * 100 * share / (step * steps);
    page.append("<rect class=\"").append(kind).append("\" x=\"").append(number(x));
    page.append("\" y=\"").append(number(TOP + HEIGHT - height)).append("\" width=\"");
    page.append(number(width)).append("\" height=\"").append(number(height)).append("\"><title>");
    page.append(category(i)).append(", ").append(name).append(": ").append(percent.apply(share));
    page.append("</title></rect>");
  }

  private static void text(StringBuilder page, double x, double y, String anchor, String words) {
    page.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    page.append("\" text-anchor=\"").append(anchor).append("\">").append(words).append("</text>");
  }

  private String plain(double value) {
    String number = value == Math.rint(value) ? String.valueOf((long) value) : number(value);
    boolean comma = percent.apply(0).indexOf(',') >= 0;
    return comma ? number.replace('.', ',') : number;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
