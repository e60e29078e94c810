package fr.healthdatahub.web.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.challenges.predictions.Flaw;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.samples.InvalidRequest;
import fr.healthdatahub.samples.problem.SamplesProblem;
import fr.healthdatahub.web.identity.IdentityFilter;
import fr.healthdatahub.web.identity.Refusal;
import fr.healthdatahub.web.platform.Gate;
import fr.healthdatahub.web.platform.Outage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes problem+json answers in the language of the request. */
@RequestScoped
public class Problems {
  /** The media type of RFC 9457. */
  public static final MediaType JSON = MediaType.valueOf("application/problem+json");

  private static final String DOCUMENTATION = "/docs/problems.html#";

  private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)lang=([^&]*)");

  private static final Duration SHORT_WAIT = Duration.ofSeconds(3);

  @Inject HttpServletRequest request;

  /** An answer with a status, a code and its words. */
  public Response answer(int status, String code, Object... arguments) {
    return answer(status, code, null, null, null, arguments);
  }

  /** An answer to a refusal of the challenges module. */
  public Response answer(ChallengesProblem problem) {
    int status =
        switch (problem.kind()) {
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case INVALID -> 422;
          case FORBIDDEN -> 403;
          case TOO_MANY -> 429;
          case TOO_LARGE -> 413;
        };
    return answer(
        status,
        problem.code(),
        null,
        null,
        problem.retryAt().orElse(null),
        problem.arguments().toArray());
  }

  /** An answer to a refusal of the accounts module. */
  public Response answer(AccountsProblem problem) {
    int status =
        switch (problem.kind()) {
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case INVALID -> 422;
          case FORBIDDEN -> 403;
          case TOO_MANY -> 429;
          case UNAUTHENTICATED -> 401;
        };
    return answer(
        status,
        problem.code(),
        places(
            problem.violations().stream()
                .map(one -> place(one.field(), one.code(), one.args()))
                .toList()),
        problem.retryAfter().orElse(null),
        problem.args().toArray());
  }

  /** An answer to a refusal of the affiliation module. */
  public Response answer(AffiliationProblem problem) {
    int status =
        switch (problem.kind()) {
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case INVALID -> 422;
          case FORBIDDEN -> 403;
          case TOO_MANY -> 429;
          case CHANGED_MEANWHILE -> 412;
        };
    return answer(
        status,
        problem.code(),
        places(
            problem.violations().stream()
                .map(one -> place(one.field(), one.code(), one.args()))
                .toList()),
        status == 429 ? problem.retryAt().orElseGet(() -> Instant.now().plus(SHORT_WAIT)) : null,
        problem.args().toArray());
  }

  private Problem.Place place(String field, String code, List<String> args) {
    String words = Words.of(code, locale(), args.toArray());
    return new Problem.Place("/" + field, null, null, null, code, words);
  }

  /** None, as an answer without places writes them. */
  private static List<Problem.Place> places(List<Problem.Place> found) {
    return found.isEmpty() ? null : found;
  }

  /** An answer to a refusal of the samples module. */
  public Response answer(SamplesProblem problem) {
    int status =
        switch (problem.kind()) {
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case INVALID -> 422;
          case TOO_MANY -> 429;
          case NO_SPACE -> 507;
        };
    Instant retryAt = status == 429 ? Instant.now().plus(SHORT_WAIT) : null;
    return answer(status, problem.code(), null, null, retryAt, problem.arguments().toArray());
  }

  /** An answer to a request for a sample that cannot be: which part of it, and what can be. */
  public Response answer(InvalidRequest invalid) {
    if (invalid.rule() == InvalidRequest.Rule.UNKNOWN_SAMPLE) {
      return answer(404, "sample-not-found", invalid.values().toArray());
    }
    String code = code(invalid.rule());
    Problem.Place place =
        new Problem.Place(
            pointer(invalid.rule()), null, null, null, code, words(invalid, locale()));
    return answer(422, "invalid-sample-request", List.of(place), 1, null, place.message());
  }

  /** The sentence for a request for a sample that cannot be. */
  public static String words(InvalidRequest invalid, Locale locale) {
    boolean numbers = invalid.rule() == InvalidRequest.Rule.SIZE;
    // Years are no numbers to be grouped by thousands.
    Object[] values =
        invalid.values().stream().map(value -> numbers ? value : String.valueOf(value)).toArray();
    return Words.of(code(invalid.rule()), locale, values);
  }

  private static String code(InvalidRequest.Rule rule) {
    return switch (rule) {
      case UNKNOWN_SAMPLE -> "sample-not-found";
      case SIZE -> "sample.size";
      case FROM_YEAR -> "sample.from-year";
      case TO_YEAR -> "sample.to-year";
      case YEARS_REVERSED -> "sample.years-reversed";
      case UNKNOWN_TABLE -> "sample.unknown-table";
      case ALSO -> "sample.also";
      default -> throw new IllegalArgumentException("Not asked for over HTTP: " + rule);
    };
  }

  private static String pointer(InvalidRequest.Rule rule) {
    return switch (rule) {
      case SIZE -> "/size";
      case FROM_YEAR -> "/from";
      case TO_YEAR, YEARS_REVERSED -> "/to";
      case UNKNOWN_TABLE -> "/tables";
      case ALSO -> "/also";
      default -> "";
    };
  }

  /** Names a value of a JSON body that is missing or of another type. */
  String wrongValue(List<JsonMappingException.Reference> path) {
    String place =
        path.stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getFieldName())
            .collect(Collectors.joining("/", "/", ""));
    return Words.of("json.value", locale(), place);
  }

  /** An answer to the lack of something that the portal stands on. */
  public Response answer(Outage outage) {
    return Response.fromResponse(answer(outage.status(), outage.code()))
        .header("Retry-After", Outage.RETRY_SECONDS)
        .build();
  }

  /** An answer to a refusal of the policy. */
  public Response answer(Refusal refusal) {
    String code =
        refusal.status() == 401 && request.getAttribute(IdentityFilter.INVALID_TOKEN) != null
            ? "invalid-token"
            : refusal.code();
    return answer(refusal.status(), code, refusal.argument());
  }

  /** An answer to a wrong file: the first places, and how many there are. */
  public Response answer(InvalidPredictions invalid) {
    Locale locale = locale();
    List<Problem.Place> places =
        invalid.flaws().stream()
            .map(
                flaw ->
                    new Problem.Place(
                        null,
                        flaw.row() > 0 ? (int) flaw.row() : null,
                        flaw.line() > 0 ? (int) flaw.line() : null,
                        flaw.column(),
                        flaw.code(),
                        words(flaw, locale)))
            .toList();
    boolean tooLarge = invalid.flaws().stream().anyMatch(flaw -> flaw.code().equals("too-large"));
    return answer(
        tooLarge ? 413 : 422,
        "invalid-predictions",
        places,
        (int) Math.min(invalid.count(), Integer.MAX_VALUE),
        null,
        invalid.count());
  }

  /** The sentence for one flaw of a file. */
  public static String words(Flaw flaw, Locale locale) {
    return Words.of("flaw." + flaw.code(), locale, flaw.column(), flaw.found(), flaw.expected());
  }

  /** The language that the caller asked for; a body that nobody wants is not read for it. */
  public Locale locale() {
    Matcher asked = LANGUAGE.matcher(String.valueOf(request.getQueryString()));
    String language = asked.find() ? asked.group(1) : request.getLocale().getLanguage();
    return "fr".equals(language) ? Locale.FRENCH : Locale.ENGLISH;
  }

  private Response answer(
      int status, String code, List<Problem.Place> places, Instant resetsAt, Object... arguments) {
    Integer count = places == null ? null : places.size();
    return answer(status, code, places, count, resetsAt, arguments);
  }

  private Response answer(
      int status,
      String code,
      List<Problem.Place> places,
      Integer count,
      Instant resetsAt,
      Object... arguments) {
    Locale locale = locale();
    Problem problem =
        new Problem(
            DOCUMENTATION + code,
            Words.of("title." + status, locale),
            status,
            Words.of(code, locale, arguments),
            request.getRequestURI(),
            code,
            String.valueOf(request.getAttribute(Gate.REQUEST_ID)),
            places,
            count,
            resetsAt);
    Response.ResponseBuilder answer = Response.status(status).type(JSON).entity(problem);
    if (resetsAt != null) {
      long seconds = Math.max(1, Duration.between(Instant.now(), resetsAt).toSeconds());
      answer.header("Retry-After", seconds);
    }
    if (status == 401) {
      answer.header("WWW-Authenticate", "Bearer realm=\"hub\"");
    }
    return answer.language(locale).build();
  }
}
