package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.JsonInput;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.MyProfile;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.sdk.model.Researcher;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Joins the registry, or changes one's profile. */
@Command(name = "set")
final class ProfileSetCommand extends ClientCommand {
  @Parameters(paramLabel = "FILE")
  String file;

  @Override
  public Integer call() throws IOException {
    JsonInput input = JsonInput.of(terminal(), file);
    boolean whole = input.has("profile");
    Researcher asked =
        whole ? input.as(Researcher.class) : new Researcher().profile(input.as(Profile.class));
    List<Purpose> consents = input.has("consents") ? asked.getConsents() : null;
    MyProfile mine = hub().myProfile();
    Researcher before = orNull(mine);
    Researcher now =
        before == null
            ? mine.join(asked.getProfile(), consents == null ? List.of() : consents)
            : changed(mine, asked, consents);
    if (!printed(now)) {
      say(before == null ? "profile.joined" : "profile.changed", now.getVersion());
      ResearcherText.of(now).forEach(this::line);
    }
    return 0;
  }

  /** With the version that was read, no change of another window is lost. */
  private static Researcher changed(MyProfile mine, Researcher asked, List<Purpose> consents) {
    Researcher now =
        asked.getVersion() == null
            ? mine.change(asked.getProfile())
            : mine.change(asked.getProfile(), asked);
    return consents == null || same(consents, now.getConsents()) ? now : mine.agreeTo(consents);
  }

  private static boolean same(List<Purpose> some, List<Purpose> others) {
    return set(some).equals(set(others));
  }

  private static Set<Purpose> set(List<Purpose> purposes) {
    Set<Purpose> set = EnumSet.noneOf(Purpose.class);
    set.addAll(purposes);
    return set;
  }

  private static Researcher orNull(MyProfile mine) {
    try {
      return mine.read();
    } catch (HubException.NotFound notJoined) {
      return null;
    }
  }
}
