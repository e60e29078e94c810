package fr.healthdatahub.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A refusal as RFC 9457 writes it, with the Hub's additions.
 *
 * @param type stable address of the documentation of this code
 * @param title what went wrong, in a few words of the caller's language
 * @param detail what, where and what to do
 * @param code stable name of the problem
 * @param requestId what to quote to the Hub's team
 * @param errors exact places, or null
 * @param errorCount how many there are, of which {@code errors} holds the first, or null
 * @param resetsAt when the same request may succeed, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String requestId,
    List<Place> errors,
    Integer errorCount,
    Instant resetsAt) {

  /**
   * One exact place in the input.
   *
   * @param row data row from 1, for a file
   * @param line line of the file from 1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Place(
      String pointer, Integer row, Integer line, String column, String code, String message) {}
}
