package fr.healthdatahub.affiliation.matching;

import java.io.IOException;
import java.util.List;

/** Says what stands against experts; asked only of those who score high enough. */
@FunctionalInterface
public interface Admission {
  /** Lets everybody in. */
  Admission EVERYBODY = source -> List.of();

  /**
   * The reasons against an expert; none for a candidate.
   *
   * @param source as it was given to {@link MatchIndexBuilder#add}
   */
  List<Exclusion> against(long source) throws IOException;
}
