package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.Bar;
import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.Inputs;
import fr.healthdatahub.sdk.MyProfile;
import fr.healthdatahub.sdk.model.AddedEvidence;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds the works of a file to one's profile. */
@Command(name = "import")
final class ProfileImportCommand extends ClientCommand {
  @Parameters(paramLabel = "FILE")
  String file;

  @Override
  public Integer call() {
    AddedEvidence told = imported(hub().myProfile());
    if (!printed(told)) {
      say("import.done", told.getAdded(), told.getCompleted(), told.getKnown());
      if (!told.getFlaws().isEmpty()) {
        complain("import.left-out", told.getFlaws().size());
        told.getFlaws().forEach(flaw -> complain("import.flaw", flaw.getMessage()));
      }
    }
    boolean nothing = told.getAdded() + told.getCompleted() + told.getKnown() == 0;
    return nothing ? 1 : 0;
  }

  private AddedEvidence imported(MyProfile mine) {
    if (file.equals("-")) {
      return mine.importPublications(terminal().in());
    }
    Path works = Inputs.existing(Path.of(file));
    try (Bar bar = new Bar(works.getFileName().toString())) {
      return mine.importPublications(works, bar);
    }
  }
}
