package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.schema.Label;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The page of the report: one file with both languages, of which a switch at its top shows one. It
 * begins with that of the browser, and needs nothing from the network.
 */
final class FidelityPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><meta charset="utf-8">
      <title>Fidelity of the sample – Fidélité de l’échantillon</title>
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <style>
      :root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--soft:#56616e;--line:#d5dbe2;
      --sample:#2f6db5;--published:#c2571a}
      @media(prefers-color-scheme:dark){:root{--ink:#e6eaef;--paper:#14191f;--soft:#a9b4c0;
      --line:#39434f;--sample:#7db2ee;--published:#f0935a}}
      body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);
      max-width:64rem;margin:1rem auto 3rem;padding:0 1rem;overflow-wrap:break-word}
      h1{line-height:1.2}h2{margin:2.5rem 0 .3rem;line-height:1.3}
      .switch{display:inline-block;padding:.2rem .6rem}
      section{display:none}
      #en:checked~[lang=en],#fr:checked~[lang=fr]{display:block}
      table{border-collapse:collapse;width:100%}
      td,th{padding:.4rem .8rem .4rem 0;text-align:left;vertical-align:top;
      border-bottom:1px solid var(--line)}
      .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
      small{color:var(--soft);font-size:.875rem;display:block}
      .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));
      gap:.5rem 1.5rem;margin-top:.5rem}
      figure{margin:0}figcaption{font-weight:600}
      svg{width:100%;height:auto;max-width:34rem;font:11px system-ui,sans-serif}
      svg text{fill:var(--ink)}.grid{stroke:var(--line)}
      .s{fill:var(--sample)}.p{fill:var(--published)}
      .key{display:inline-block;width:.8em;height:.8em;margin:0 .35em 0 0}
      .key.s{background:var(--sample)}.key.p{background:var(--published)}
      .keys span{margin-right:1.2em;white-space:nowrap}
      @media(max-width:44rem){
      thead{display:none}tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}
      td{display:block;border:0;padding:.05rem 0}
      td.n{text-align:left;white-space:normal}
      td.n::before{content:attr(data-name)" ";color:var(--soft)}}
      </style>
      <input type="radio" name="language" id="fr"><label class="switch" for="fr">Français</label>
      <input type="radio" name="language" id="en" checked><label class="switch" for="en">English</label>
      <script>
      if (/^fr/.test(navigator.language)) document.getElementById('fr').checked = true
      </script>
      """;

  private final StringBuilder page = new StringBuilder();
  private final Function<Label, String> words;
  private final Locale locale;

  private FidelityPage(Locale locale) {
    this.locale = locale;
    words = locale == Locale.FRENCH ? Label::fr : Label::en;
  }

  static String of(List<Marginal> marginals) {
    return HEAD
        + new FidelityPage(Locale.FRENCH).section(marginals)
        + new FidelityPage(Locale.ENGLISH).section(marginals);
  }

  private String say(String french, String english) {
    return locale == Locale.FRENCH ? french : english;
  }

  private String say(Label label) {
    return words.apply(label);
  }

  private String section(List<Marginal> marginals) {
    page.append("<section lang=\"").append(locale.getLanguage()).append("\">\n<h1>");
    page.append(say("Fidélité de l’échantillon", "Fidelity of the sample"));
    page.append("</h1>\n<p>");
    page.append(
        say(
            "Des données entièrement synthétiques à côté de chiffres publiés. Les chiffres sont"
                + " montrés tels qu’ils sont : où ils s’écartent, quelque chose manque au modèle.",
            "Fully synthetic data beside published figures. Figures are shown as they are: where"
                + " they differ, the model lacks something."));
    page.append("</p>\n<h2>")
        .append(say("Chiffres", "Figures"))
        .append("</h2>\n<table><thead><tr>");
    String sample = say("Échantillon", "Sample");
    String published = say("Publié", "Published");
    String difference = say("Écart", "Difference");
    page.append("<th>").append(say("Chiffre", "Figure"));
    for (String name : List.of(sample, published, difference)) {
      page.append("<th class=\"n\">").append(name);
    }
    page.append("<th>").append(say("Source", "Source")).append("</tr></thead>\n");
    for (Marginal one : marginals) {
      if (one.isFigure()) {
        page.append("<tr><td>").append(say(one.title()));
        page.append("<small>").append(say(one.unit())).append("</small>");
        figure(sample, decimal(one.sample()[0], 1));
        figure(published, decimal(one.published()[0], 1));
        figure(difference, difference(one.sample()[0] / one.published()[0] - 1));
        page.append("<td>").append(say(one.source()));
        page.append("<small>").append(say(one.note())).append("</small></tr>\n");
      }
    }
    page.append("</table>\n");
    for (Marginal one : marginals) {
      if (!one.isFigure()) {
        distribution(one, sample, published);
      }
    }
    page.append("</section>\n");
    return page.toString();
  }

  private void figure(String name, String value) {
    page.append("<td class=\"n\" data-name=\"").append(name).append("\">").append(value);
  }

  private void distribution(Marginal one, String sample, String published) {
    page.append("<h2>").append(say(one.title())).append("</h2>\n<p>");
    page.append(say("Variation totale : ", "Total variation: "));
    page.append(decimal(one.distance(), 3));
    page.append(
        say(
            " (la moitié de la somme des écarts entre parts ; 0 : pareil, 1 : rien en commun).",
            " (half the sum of the differences between shares; 0: the same, 1: nothing in"
                + " common)."));
    page.append(" <small>").append(say(one.source())).append(". ").append(say(one.note()));
    page.append("</small></p>\n<p class=\"keys\"><span><i class=\"key s\"></i>").append(sample);
    page.append("</span> <span><i class=\"key p\"></i>").append(published);
    page.append("</span></p>\n<div class=\"charts\">\n");
    new FidelityChart(
            one, words, this::percent, say("Part, en %", "Share, in %"), sample, published)
        .append(page);
    page.append("</div>\n");
  }

  private String decimal(double value, int decimals) {
    return String.format(locale, "%,." + decimals + "f", value);
  }

  private String percent(double share) {
    return decimal(100 * share, 2) + say("\u00a0%", "%");
  }

  /** A difference in whole percent, with its sign unless it is none. */
  private String difference(double part) {
    long percent = Math.round(100 * part);
    String number = percent == 0 ? "0" : String.format(locale, "%+d", percent).replace('-', '−');
    return number + say("\u00a0%", "%");
  }
}
