package fr.healthdatahub.cli;

import fr.healthdatahub.cli.demand.CandidatesCommand;
import fr.healthdatahub.cli.demand.DemandCommand;
import fr.healthdatahub.cli.demand.DemandsCommand;
import fr.healthdatahub.cli.proposal.ProposalCommand;
import fr.healthdatahub.cli.proposal.ProposalsCommand;
import fr.healthdatahub.cli.proposal.ProposeCommand;
import fr.healthdatahub.cli.researcher.ProfileCommand;
import fr.healthdatahub.cli.researcher.ResearcherCommand;
import fr.healthdatahub.cli.researcher.ResearchersCommand;
import fr.healthdatahub.cli.researcher.SkillsCommand;
import fr.healthdatahub.sdk.Hub;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The Hub from the command line. */
@Command(
    name = "./hub",
    subcommands = {
      LoginCommand.class,
      LogoutCommand.class,
      ChallengesCommand.class,
      ChallengeCommand.class,
      AcceptRulesCommand.class,
      DataCommand.class,
      CheckCommand.class,
      SubmitCommand.class,
      SubmissionsCommand.class,
      LeaderboardCommand.class,
      RetryCommand.class,
      StatusCommand.class,
      ScoreCommand.class,
      GenerateCommand.class,
      MatchCommand.class,
      AssignCommand.class,
      SkillsCommand.class,
      ResearchersCommand.class,
      ResearcherCommand.class,
      ProfileCommand.class,
      DemandsCommand.class,
      DemandCommand.class,
      CandidatesCommand.class,
      ProposeCommand.class,
      ProposalsCommand.class,
      ProposalCommand.class
    },
    mixinStandardHelpOptions = true)
public final class HubCommand {
  private final Terminal terminal;

  private HubCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs one command line and answers its exit code. */
  public static int run(Terminal terminal, String... arguments) {
    return terminal.run(() -> commandLine(terminal), arguments);
  }

  /** The commands with their help in the present language. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine hub = terminal.speaking(new HubCommand(terminal));
    hub.getCommandSpec().version(Hub.version());
    return hub.setExecutionExceptionHandler(
        (exception, command, parsed) -> Failures.told(exception, command));
  }

  Terminal terminal() {
    return terminal;
  }
}
