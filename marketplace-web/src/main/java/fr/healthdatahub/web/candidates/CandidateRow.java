package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateCard;
import fr.healthdatahub.affiliation.candidate.CandidateView;
import fr.healthdatahub.affiliation.candidate.CandidateView.EvidencePoints;
import fr.healthdatahub.affiliation.candidate.CandidateView.SkillReason;
import fr.healthdatahub.affiliation.candidate.SharedTerms;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.skills.SkillWords;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A candidate as an officer reads it.
 *
 * @param url of the profile
 * @param title name, or what they are when they keep it
 * @param about what else they show
 * @param bars what gives points, skills first
 * @param lacks skills of the demand that give none, in words; empty for none
 * @param reasons what stands against them
 * @param proposal null when they were not proposed
 */
public record CandidateRow(
    String id,
    String url,
    String title,
    String about,
    String score,
    List<Bar> bars,
    String lacks,
    List<String> reasons,
    ProposalView proposal) {

  /**
   * Something that gives points.
   *
   * @param label the skill or the work
   * @param url of the work; null for none
   * @param quote how a text in somebody's own words begins; empty for none
   * @param why sentences
   * @param kind {@code skill} or {@code text}, by which its colour is chosen
   * @param points of how many, as it is written
   * @param width of the bar, 0 to 100: all that there is to have
   */
  public record Bar(
      String label, String url, String quote, String why, String kind, String points, int width) {}

  /** Writes rows in one language. */
  static final class Writer {
    private final Language language;
    private final Locale locale;
    private final NumberFormat points;

    Writer(Language language) {
      this.language = language;
      this.locale = language.locale();
      this.points = NumberFormat.getNumberInstance(locale);
      points.setMinimumFractionDigits(2);
      points.setMaximumFractionDigits(2);
    }

    /** A score or points, two decimals. */
    String number(double score) {
      return points.format(score);
    }

    CandidateRow row(CandidateView view, ProposalView proposal) {
      List<Bar> bars = new ArrayList<>();
      List<String> lacking = new ArrayList<>();
      for (SkillReason skill : view.skills()) {
        String label =
            language.say(
                "candidate.skill",
                SkillWords.label(skill.skill(), locale),
                language.say("wanted." + skill.wanted()));
        if (skill.points() > 0) {
          String why = (CandidateWords.reason(skill, locale) + " " + levels(skill)).strip();
          bars.add(bar(label, null, "", why, "skill", skill.points(), skill.most()));
        } else {
          lacking.add(label);
        }
      }
      for (EvidencePoints work : view.evidence()) {
        String url = work.doi() == null ? null : "https://doi.org/" + work.doi();
        String why = shared(work.shared());
        bars.add(bar(work(work), url, work.text(), why, "text", work.points(), work.most()));
      }
      return new CandidateRow(
          view.researcherId(),
          language.url("/researchers/" + view.researcherId()),
          title(view.card()),
          about(view),
          points.format(view.score()),
          bars,
          String.join(", ", lacking),
          view.excluded().stream().map(one -> CandidateWords.sentence(one, locale)).toList(),
          proposal);
    }

    private Bar bar(
        String label,
        String url,
        String quote,
        String why,
        String kind,
        double worth,
        double most) {
      int width = (int) Math.max(1, Math.min(100, Math.round(100 * worth / most)));
      String written = language.say("candidate.points", points.format(worth), points.format(most));
      return new Bar(label, url, quote, why, kind, written, width);
    }

    /** Levels are part of the points only where they are declared. */
    private String levels(SkillReason skill) {
      String asked = level(skill.asked());
      if (skill.evidence() != null) {
        return skill.asked() == 0 ? "" : language.say("candidate.level.work", asked);
      }
      if (skill.level() == 0) {
        return skill.asked() == 0 ? "" : language.say("candidate.level.untold", asked);
      }
      return skill.asked() == 0
          ? language.say("candidate.level.any", level(skill.level()))
          : language.say("candidate.level.asked", level(skill.level()), asked);
    }

    private String level(int level) {
      return language.sayName("level.", String.valueOf(level));
    }

    private String shared(SharedTerms shared) {
      List<String> sentences = new ArrayList<>();
      if (!shared.skills().isEmpty()) {
        String labels =
            shared.skills().stream()
                .map(skill -> SkillWords.label(skill, locale))
                .collect(Collectors.joining(", "));
        sentences.add(language.say("candidate.shares.skills", labels));
      }
      if (!shared.words().isEmpty()) {
        sentences.add(language.say("candidate.shares.words", String.join(", ", shared.words())));
      }
      return sentences.isEmpty()
          ? language.say("candidate.shares.little")
          : String.join(" ", sentences);
    }

    private String work(EvidencePoints work) {
      if (work.kind() == null) {
        return language.say("candidate.about");
      }
      String kind = language.say("evidence." + work.kind());
      String title = work.title().isEmpty() ? "DOI" : work.title();
      return work.year() == null
          ? language.say("candidate.work", kind, title)
          : language.say("candidate.work-of", kind, title, String.valueOf(work.year()));
    }

    String title(CandidateCard card) {
      if (card.name() != null) {
        return card.name();
      }
      String what =
          card.discipline() == null
              ? language.say("candidate.unnamed")
              : language.say("discipline." + card.discipline());
      return card.place() == null ? what : what + ", " + card.place();
    }

    private String about(CandidateView view) {
      CandidateCard card = view.card();
      List<String> parts = new ArrayList<>();
      if (card.name() != null && card.discipline() != null) {
        parts.add(language.say("discipline." + card.discipline()));
      }
      if (card.institution() != null) {
        parts.add(card.institution());
      }
      if (card.name() != null && card.place() != null) {
        parts.add(card.place());
      }
      if (!card.languages().isEmpty()) {
        parts.add(
            card.languages().stream()
                .sorted()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
                .collect(Collectors.joining(", ")));
      }
      if (card.availableFrom() != null) {
        parts.add(language.say("candidate.from", day(card.availableFrom())));
      }
      if (card.availableTo() != null) {
        parts.add(language.say("candidate.until", day(card.availableTo())));
      }
      parts.add(language.say("candidate.capacity", view.capacity()));
      return String.join(" · ", parts);
    }

    private String day(LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
  }
}
