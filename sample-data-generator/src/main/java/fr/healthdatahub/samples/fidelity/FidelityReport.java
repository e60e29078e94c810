package fr.healthdatahub.samples.fidelity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes {@code fidelity.json} and {@code fidelity.html} beside the tables of a sample. */
public final class FidelityReport {
  private static final int BAR = 5;
  private static final int HEIGHT = 120;

  private FidelityReport() {}

  /** Counts a folder and writes both files into it. */
  public static List<Marginal> write(Path folder, int from, int to) throws IOException {
    List<Marginal> marginals = Fidelity.of(folder, from, to);
    Files.write(folder.resolve("fidelity.json"), json(marginals));
    Files.writeString(folder.resolve("fidelity.html"), html(marginals));
    return marginals;
  }

  private static byte[] json(List<Marginal> marginals) throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ArrayNode array = mapper.createArrayNode();
    for (Marginal one : marginals) {
      ObjectNode node = array.addObject();
      node.put("id", one.id());
      node.put("title", one.title());
      node.put("unit", one.unit());
      node.put(one.isFigure() ? "relativeDifference" : "totalVariation", one.distance());
      node.put("source", one.source());
      node.put("note", one.note());
      ArrayNode values = node.putArray("values");
      for (int i = 0; i < one.sample().length; i++) {
        values
            .addObject()
            .put("category", one.categories().get(i))
            .put("sample", one.sample()[i])
            .put("published", one.published()[i]);
      }
    }
    return mapper.writeValueAsBytes(array);
  }

  private static String html(List<Marginal> marginals) {
    StringBuilder page =
        new StringBuilder(
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>Fidelity of the sample</title>
            <meta name="viewport" content="width=device-width">
            <style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse}td,th{padding:.2rem .8rem;text-align:left}
            td.n{text-align:right;font-variant-numeric:tabular-nums}
            .s{fill:#2f6db5}.p{fill:#c2571a}p small{color:#555}svg{max-width:100%}
            </style>
            <h1>Fidelity of the sample</h1>
            <p>Fully synthetic data beside published figures. The total variation is half the sum
            of the differences between shares: 0 is the same, 1 is nothing in common. Figures are
            shown as they are; where they differ, the model lacks something.</p>
            <h2>Figures</h2>
            <table><tr><th>Figure<th>Sample<th>Published<th>Difference<th>Source</tr>
            """);
    for (Marginal one : marginals) {
      if (one.isFigure()) {
        page.append("<tr><td>").append(one.title()).append(" (").append(one.unit()).append(")");
        page.append("<td class=n>").append(number("%.1f", one.sample()[0]));
        page.append("<td class=n>").append(number("%.1f", one.published()[0]));
        double difference = 100 * (one.sample()[0] / one.published()[0] - 1);
        page.append("<td class=n>").append(number("%+.0f %%", difference));
        page.append("<td>").append(one.source());
        if (!one.note().isEmpty()) {
          page.append(" <small>").append(one.note()).append("</small>");
        }
        page.append("</tr>\n");
      }
    }
    page.append("</table>\n");
    for (Marginal one : marginals) {
      if (!one.isFigure()) {
        plot(page, one);
      }
    }
    return page.toString();
  }

  private static void plot(StringBuilder page, Marginal one) {
    page.append("<h2>").append(one.title()).append("</h2>\n<p>Total variation ");
    page.append(number("%.4f", one.distance())).append(". Blue: the sample; orange: published. ");
    page.append("<small>").append(one.source()).append(". ").append(one.note());
    page.append("</small></p>\n");
    double most = 0;
    for (int i = 0; i < one.sample().length; i++) {
      most = Math.max(most, Math.max(one.sample()[i], one.published()[i]));
    }
    int step = 2 * BAR + 3;
    int width = one.sample().length * step;
    page.append("<svg role=\"img\" aria-label=\"").append(one.title()).append("\" viewBox=\"0 0 ");
    page.append(width).append(' ').append(HEIGHT).append("\" width=\"").append(width).append("\">");
    for (int i = 0; i < one.sample().length; i++) {
      bar(page, "s", i * step, one.sample()[i] / most, one, i, one.sample()[i]);
      bar(page, "p", i * step + BAR, one.published()[i] / most, one, i, one.published()[i]);
    }
    page.append("</svg>\n");
  }

  private static void bar(
      StringBuilder page, String kind, int x, double part, Marginal one, int i, double share) {
    double height = part * HEIGHT;
    page.append("<rect class=").append(kind).append(" x=\"").append(x).append("\" y=\"");
    page.append(number("%.1f", HEIGHT - height)).append("\" width=\"").append(BAR);
    page.append("\" height=\"").append(number("%.1f", height)).append("\"><title>");
    page.append(one.categories().get(i)).append(": ").append(number("%.2f %%", 100 * share));
    page.append("</title></rect>");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
