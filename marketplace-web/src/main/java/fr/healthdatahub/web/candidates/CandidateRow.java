package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateCard;
import fr.healthdatahub.affiliation.candidate.CandidateView;
import fr.healthdatahub.affiliation.candidate.CandidateView.EvidencePoints;
import fr.healthdatahub.affiliation.candidate.CandidateView.SkillReason;
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
 * @param title name, or what they are when they keep it
 * @param about what else they show
 * @param bars what gives points, skills first
 * @param lacks skills of the demand that give none, in words; empty for none
 * @param reasons what stands against them
 * @param proposal null when they were not proposed
 */
public record CandidateRow(
    String id,
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
   * @param why a sentence
   * @param kind {@code skill} or {@code text}, by which its colour is chosen
   * @param points as it is written
   * @param width of the bar, 0 to 100
   */
  public record Bar(String label, String why, String kind, String points, int width) {}

  /** Writes rows in one language, with bars that compare with one another. */
  static final class Writer {
    private final Language language;
    private final Locale locale;
    private final NumberFormat points;
    private final double highest;

    /**
     * @param all candidates among whom the longest bar is that of the most points
     */
    Writer(Language language, List<CandidateView> all) {
      this.language = language;
      this.locale = language.locale();
      this.points = NumberFormat.getNumberInstance(locale);
      points.setMinimumFractionDigits(2);
      points.setMaximumFractionDigits(2);
      double most = 0;
      for (CandidateView one : all) {
        for (SkillReason skill : one.skills()) {
          most = Math.max(most, skill.points());
        }
        for (EvidencePoints work : one.evidence()) {
          most = Math.max(most, work.points());
        }
      }
      this.highest = most;
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
          String why = CandidateWords.reason(skill, locale);
          bars.add(bar(label, why, "skill", skill.points()));
        } else {
          lacking.add(label);
        }
      }
      for (EvidencePoints work : view.evidence()) {
        String shared =
            work.words().stream()
                .map(word -> CandidateWords.word(word, locale))
                .distinct()
                .collect(Collectors.joining(", "));
        bars.add(bar(work(work), language.say("candidate.shares", shared), "text", work.points()));
      }
      return new CandidateRow(
          view.researcherId(),
          title(view.card()),
          about(view),
          points.format(view.score()),
          bars,
          String.join(", ", lacking),
          view.excluded().stream().map(one -> CandidateWords.sentence(one, locale)).toList(),
          proposal);
    }

    private Bar bar(String label, String why, String kind, double worth) {
      int width = (int) Math.max(1, Math.round(100 * worth / highest));
      return new Bar(label, why, kind, points.format(worth), width);
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
