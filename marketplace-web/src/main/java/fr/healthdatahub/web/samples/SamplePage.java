package fr.healthdatahub.web.samples;

import fr.healthdatahub.openapi.model.GenerationRequest;
import fr.healthdatahub.samples.InvalidRequest;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Preview;
import fr.healthdatahub.samples.export.Preview.TablePreview;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.Standard;
import fr.healthdatahub.samples.generation.GenerationView;
import fr.healthdatahub.samples.generation.Generations;
import fr.healthdatahub.samples.problem.SamplesProblem;
import fr.healthdatahub.web.api.IdempotencyKey;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.page.SiteAddress;
import fr.healthdatahub.web.page.Visit;
import fr.healthdatahub.web.problem.Problems;
import fr.healthdatahub.web.problem.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** One sample: what it is, how it would look as the address asks for it, and generating it. */
@Named
@RequestScoped
public class SamplePage {
  /**
   * What a page proposes at most: what is usual on a command line may be more than one may have
   * here.
   */
  private static final long MOST_PROPOSED = 1_000;

  private static final int MOST_OPEN = 25;
  private static final double PACKED_A_SECOND = 50e6;

  @Inject Generations generations;
  @Inject Previews previews;
  @Inject SampleLimits limits;
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Language language;
  @Inject SiteAddress site;
  @Inject HttpServletRequest request;
  private SampleInfo info;
  private SampleRequest asked;
  private Previews.Look look;
  private String refusal;
  private String key = UUID.randomUUID().toString();

  @PostConstruct
  void find() {
    try {
      info = Samples.named((String) request.getAttribute(PageRoutes.SLUG));
    } catch (InvalidRequest none) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    attempt(
        () -> {
          asked = SampleRequests.of(parameters());
          look = previews.of(asked);
        });
  }

  /** The name of this form, so that a second click asks for nothing more. */
  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = IdempotencyKey.ofForm(key);
  }

  public boolean isFound() {
    return info != null;
  }

  public SampleInfo getInfo() {
    return info;
  }

  public String getTitle() {
    return info.title().in(language.locale());
  }

  public String getDescription() {
    return info.description().in(language.locale());
  }

  public String getUnit() {
    return info.unit().in(language.locale());
  }

  /** The page of the documentation that describes its tables. */
  public String getDocumentation() {
    return "/docs/sample-" + info.name() + (language.getCode().equals("fr") ? ".fr" : "") + ".html";
  }

  public boolean isYearly() {
    return info.years().from() > 0;
  }

  public List<String> getFormats() {
    return Arrays.stream(SampleFormat.values()).map(SampleFormat::word).toList();
  }

  /** What stands in a field: what was typed, else what is usual, of which a page proposes less. */
  public String value(String field) {
    String typed = request.getParameter(field);
    if (typed != null) {
      return typed;
    }
    SampleRequest usual = info.request();
    return switch (field) {
      case "size" -> String.valueOf(Math.min(MOST_PROPOSED, usual.size()));
      case "from" -> String.valueOf(usual.from());
      case "to" -> String.valueOf(usual.to());
      case "seed" -> String.valueOf(usual.seed());
      default -> "";
    };
  }

  /** The standards in which the sample can be told, too. */
  public List<Standard> getStandards() {
    return info.standards();
  }

  /** The words of the standards that were ticked. */
  public List<String> getAlso() {
    String[] ticked = request.getParameterValues("also");
    return ticked == null ? List.of() : List.of(ticked);
  }

  /** What is wrong with what was asked for, or null. */
  public String getRefusal() {
    return refusal;
  }

  /** Whether there is something to look at. */
  public boolean isShown() {
    return look != null;
  }

  public String getEstimate() {
    return language.say(
        "sample.estimate",
        look.estimate().rows(),
        language.bytes(look.estimate().bytes()),
        Math.max(1, Math.round(look.estimate().seconds() + packing())));
  }

  /** Seconds in which the files are packed for browsers. */
  private double packing() {
    return look.estimate().bytes() / PACKED_A_SECOND;
  }

  /** Whether it is more than the visitor may have here. */
  public boolean isTooLarge() {
    return look.estimate().bytes() > limits.of().bytes();
  }

  public String getTooLargeWords() {
    return language.say(
        "sample.too-large",
        language.bytes(look.estimate().bytes()),
        language.bytes(limits.of().bytes()));
  }

  public String getCommandLine() {
    return SampleRequests.commandLine(asked);
  }

  /** What gives the same bytes through the SDK. */
  public String getJava() {
    return SampleJava.lines(SampleRequests.model(asked), site.of(""));
  }

  public List<TablePreview> getTables() {
    return look.preview().tables();
  }

  /** The table that the address asks for, else the widest, which tells most. */
  public TablePreview getTable() {
    String name = request.getParameter("table");
    return getTables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseGet(
            () ->
                getTables().stream()
                    .max(Comparator.comparingInt(table -> table.columns().size()))
                    .orElseThrow());
  }

  /** Whether the columns are so few that all can be looked at without a click. */
  public boolean isNarrow() {
    return getTable().columns().size() <= MOST_OPEN;
  }

  /** The columns of that table: what each is, and how its cells are distributed. */
  public List<ColumnLook> getColumns() {
    return words().columns();
  }

  /** What one row of that table is; empty where nobody says. */
  public String getTableTitle() {
    return words().title();
  }

  /** What a column means; empty where nobody says. */
  String titleOf(String column) {
    return words().titleOf(column);
  }

  private TableWords words() {
    return new TableWords(info, getTable(), language);
  }

  /** What the page looks at. */
  Preview preview() {
    return look.preview();
  }

  /** The small sample that everybody may download; null while there is none. */
  public GenerationView getReady() {
    return generations.ready(info.name()).orElse(null);
  }

  public String getReadyWords() {
    return SampleWords.asked(getReady().request(), language);
  }

  /** Has it generated, and leads to where its progress is shown. */
  public String generate() {
    policy.require(Operation.GENERATE_SAMPLE);
    if (asked != null) {
      attempt(
          () ->
              Visit.go(
                  language.url(
                      "/generations/"
                          + generations.request(asked, caller.personId(), key, limits.of()).id())));
    }
    return null;
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (InvalidRequest invalid) {
      refusal = Problems.words(invalid, language.locale());
    } catch (SamplesProblem problem) {
      refusal = Words.of(problem.code(), language.locale(), problem.arguments().toArray());
    } catch (NumberFormatException noNumber) {
      refusal = language.say("sample.no-number");
    }
  }

  private GenerationRequest parameters() {
    GenerationRequest wanted =
        new GenerationRequest()
            .sample(info.name())
            .size(Long.valueOf(value("size").strip()))
            .seed(Long.valueOf(value("seed").strip()))
            .clean(request.getParameter("clean") != null)
            .also(getAlso());
    if (isYearly()) {
      wanted.from(Integer.valueOf(value("from").strip())).to(Integer.valueOf(value("to").strip()));
    }
    return request.getParameter("format") == null
        ? wanted
        : wanted.format(request.getParameter("format"));
  }
}
