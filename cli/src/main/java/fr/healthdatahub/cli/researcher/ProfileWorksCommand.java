package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.MyProfile;
import fr.healthdatahub.sdk.model.Evidence;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the works of one's profile, without those that are to be removed. */
@Command(name = "works")
final class ProfileWorksCommand extends ClientCommand {
  @Option(names = "--remove", paramLabel = "WORK")
  List<String> removed;

  @Override
  public Integer call() {
    MyProfile mine = hub().myProfile();
    if (removed != null) {
      removed.forEach(mine::remove);
    }
    List<Evidence> works = mine.evidence();
    if (!printed(works)) {
      table(
          "works",
          works.stream()
              .map(
                  one ->
                      List.of(
                          one.getId(),
                          one.getKind().getValue().toLowerCase(Locale.ROOT),
                          ResearcherText.work(one)))
              .toList());
    }
    return 0;
  }
}
