package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.web.page.Language;
import java.util.stream.Collectors;

/** What is asked for, in a few words of the page's language. */
final class SampleWords {
  private SampleWords() {}

  /** Such as “1,000 beneficiaries, 2018–2023, seed 42, csv”. */
  static String asked(SampleRequest request, Language language) {
    SampleInfo info = Samples.named(request.sample());
    String size = language.number(request.size()) + " " + info.unit().in(language.locale());
    String years = info.years().from() > 0 ? ", " + years(request) : "";
    return size
        + years
        + ", "
        + language.say("sample.seed-is", String.valueOf(request.seed()))
        + ", "
        + request.format().word()
        + request.also().stream()
            .sorted()
            .map(standard -> ", " + standard.title())
            .collect(Collectors.joining());
  }

  private static String years(SampleRequest request) {
    return request.from() == request.to()
        ? String.valueOf(request.from())
        : request.from() + "–" + request.to();
  }
}
