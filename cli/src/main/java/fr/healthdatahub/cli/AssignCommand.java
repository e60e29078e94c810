package fr.healthdatahub.cli;

import fr.healthdatahub.affiliation.assignment.Assigner;
import fr.healthdatahub.affiliation.assignment.Assignment;
import fr.healthdatahub.affiliation.assignment.InvalidMatrix;
import fr.healthdatahub.affiliation.assignment.MatrixFile;
import fr.healthdatahub.affiliation.assignment.NoAssignment;
import fr.healthdatahub.affiliation.assignment.ScoreMatrix;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Assigns experts to demands by a matrix of scores, offline. */
@Command(name = "assign")
final class AssignCommand extends OfflineCommand {
  @Option(names = "--scores", required = true, paramLabel = "FILE")
  Path scores;

  @Option(names = "--per-demand", required = true, paramLabel = "N")
  int perDemand;

  @Option(names = "--load", required = true, paramLabel = "N")
  int load;

  @Option(names = "--fair")
  boolean fair;

  @Option(names = "--transposed")
  boolean transposed;

  @Override
  public Integer call() throws IOException {
    if (perDemand < 1) {
      throw wrong("assign.least", "--per-demand", perDemand);
    }
    if (load < 1) {
      throw wrong("assign.least", "--load", load);
    }
    ScoreMatrix matrix;
    try (Reader in = Files.newBufferedReader(Inputs.existing(scores))) {
      matrix = MatrixFile.read(in);
      matrix = transposed ? MatrixFile.transposed(matrix) : matrix;
    } catch (InvalidMatrix invalid) {
      complain("assign.invalid", scores, place(invalid));
      complain("assign." + invalid.code(), invalid.found());
      return FAILED;
    } catch (CharacterCodingException notText) {
      complain("assign.not-utf8", scores);
      return FAILED;
    }
    try {
      Assigner assigner = new Assigner(matrix, perDemand, load);
      print(matrix, fair ? assigner.fair() : assigner.best());
      return 0;
    } catch (NoAssignment none) {
      complain(
          "assign.none." + none.constraint().name().toLowerCase(Locale.ROOT),
          none.demand(),
          none.needed(),
          none.possible(),
          perDemand,
          load);
      return FAILED;
    }
  }

  private static String place(InvalidMatrix invalid) {
    return invalid.column() > 0
        ? ClientWords.of("assign.cell", invalid.line(), invalid.column())
        : ClientWords.of("assign.line", invalid.line());
  }

  /** A line a demand, then one with the sums. */
  private void print(ScoreMatrix matrix, Assignment assignment) {
    for (int demand = 0; demand < matrix.demands().size(); demand++) {
      List<Map<String, Object>> experts = new ArrayList<>();
      for (int expert : assignment.experts().get(demand)) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("expert", matrix.experts().get(expert));
        one.put("score", matrix.scores()[expert][demand]);
        experts.add(one);
      }
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("demand", matrix.demands().get(demand));
      line.put("score", assignment.sums()[demand]);
      line.put("experts", experts);
      parent.terminal().out().println(ClientCommand.json(line));
    }
    Map<String, Object> sums = new LinkedHashMap<>();
    sums.put("total", assignment.total());
    sums.put("worst", assignment.worst());
    sums.put("fair", fair);
    sums.put("proven", assignment.proven());
    parent.terminal().out().println(ClientCommand.json(sums));
  }
}
