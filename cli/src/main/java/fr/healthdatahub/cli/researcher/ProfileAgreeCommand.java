package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.MyProfile;
import fr.healthdatahub.sdk.model.ConsentText;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.sdk.model.Researcher;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Agrees to exactly these purposes. */
@Command(name = "agree")
final class ProfileAgreeCommand extends ClientCommand {
  @Parameters(paramLabel = "PURPOSE", arity = "0..*", descriptionKey = "purpose")
  List<String> purposes;

  @Override
  public Integer call() {
    List<Purpose> asked =
        purposes == null ? List.of() : purposes.stream().map(this::purpose).toList();
    MyProfile profile = hub().myProfile();
    List<ConsentText> texts = profile.consentTexts();
    Researcher mine = profile.agreeTo(asked, texts);
    if (!printed(mine)) {
      say(
          mine.getConsents().isEmpty() ? "profile.agrees-to-nothing" : "profile.agrees",
          mine.getConsents().stream().map(String::valueOf).collect(Collectors.joining(", ")));
      texts.stream()
          .filter(one -> mine.getConsents().contains(one.getPurpose()))
          .forEach(one -> say("profile.agreed-text", one.getText(), one.getVersion()));
    }
    return 0;
  }

  private Purpose purpose(String word) {
    List<Purpose> known =
        Arrays.stream(Purpose.values())
            .filter(one -> one != Purpose.UNKNOWN_DEFAULT_OPEN_API)
            .toList();
    return known.stream()
        .filter(one -> one.getValue().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "profile.unknown-purpose",
                    word,
                    known.stream().map(Purpose::getValue).collect(Collectors.joining(", "))));
  }
}
