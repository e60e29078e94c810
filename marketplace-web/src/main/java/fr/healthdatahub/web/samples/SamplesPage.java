package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.generation.GenerationView;
import fr.healthdatahub.samples.generation.Generations;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** The list of samples, and what the visitor had generated of them. */
@Named
@RequestScoped
public class SamplesPage {
  private static final int SHOWN = 20;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject Generations generations;
  @Inject Caller caller;
  @Inject Language language;
  private List<Row> mine;

  /** One sample as a card shows it. */
  public record Card(String url, String name, String title, String description, int tables) {}

  /** One generation of the visitor's. */
  public record Row(String url, String sample, String asked, GenerationView view, String kept) {}

  public List<Card> getCards() {
    return Samples.all().stream().map(this::card).toList();
  }

  /** The visitor's latest generations, newest first. */
  public List<Row> getMine() {
    if (mine == null) {
      mine =
          caller.isSignedIn()
              ? generations.list(caller.personId(), null, SHOWN).items().stream()
                  .map(this::row)
                  .toList()
              : List.of();
    }
    return mine;
  }

  private Card card(SampleInfo info) {
    return new Card(
        language.url("/samples/" + info.name()),
        info.name(),
        info.title().in(language.locale()),
        info.description().in(language.locale()),
        info.tables().size());
  }

  private Row row(GenerationView view) {
    SampleInfo info = Samples.named(view.request().sample());
    return new Row(
        language.url("/generations/" + view.id()),
        info.title().in(language.locale()),
        SampleWords.asked(view.request(), language),
        view,
        language.instant(view.expiresAt(), PARIS));
  }
}
