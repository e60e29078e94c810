package fr.healthdatahub.samples;

import fr.healthdatahub.samples.InvalidRequest.Rule;
import fr.healthdatahub.samples.SampleInfo.TableInfo;
import fr.healthdatahub.samples.blueprint.BlueprintFile;
import fr.healthdatahub.samples.export.Estimate;
import fr.healthdatahub.samples.export.Preview;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All samples, for the command line, the portal and other programs.
 *
 * <pre>{@code
 * SampleRequest request = Samples.named("snds").request().withSize(1000).withYears(2019, 2021);
 * SampleRun run = Samples.run(request);
 * run.write(Path.of("snds"), (done, total, rows, bytes) -> System.out.println(done + "/" + total));
 * }</pre>
 */
public final class Samples {
  /** The name of samples that a schema describes. */
  public static final String FROM_SCHEMA = "from-schema";

  /** The most threads that may be asked for. */
  public static final int MOST_THREADS = 256;

  /** Read when they are asked for. */
  private static Map<String, Offer> offers;

  /** What is wrong with the file of a sample, by name: the others can be had all the same. */
  private static final Map<String, InvalidSchema> BROKEN = new LinkedHashMap<>();

  private Samples() {}

  private static synchronized Map<String, Offer> offers() {
    if (offers == null) {
      offers = read();
    }
    return offers;
  }

  private static Map<String, Offer> read() {
    Map<String, Offer> offers = new LinkedHashMap<>();
    Offer snds = new SndsOffer();
    offers.put(snds.info().name(), snds);
    for (String name : BlueprintFile.names()) {
      try {
        offers.put(name, new BlueprintOffer(BlueprintFile.named(name)));
      } catch (InvalidSchema wrong) {
        BROKEN.put(name, wrong);
      }
    }
    return offers;
  }

  /** All samples that can be had by name, in the order in which they are shown. */
  public static List<SampleInfo> all() {
    return offers().values().stream().map(Offer::info).toList();
  }

  /** What is wrong with the samples that {@link #all()} leaves out: file, line, what would do. */
  public static synchronized List<InvalidSchema> broken() {
    offers();
    return List.copyOf(BROKEN.values());
  }

  /**
   * The sample of a name.
   *
   * @throws InvalidRequest when there is none
   * @throws InvalidSchema when its file cannot be used
   */
  public static SampleInfo named(String name) {
    return offer(name).info();
  }

  /**
   * How large a sample will be, from a few pieces of it; takes up to a second or so.
   *
   * @throws InvalidRequest when it cannot be fulfilled
   */
  public static Estimate estimate(SampleRequest request) {
    return Estimate.of(
        checked(request).contents(request).source(), request.format(), request.threads());
  }

  /**
   * The first rows of each table, the same as in the folder, and distributions of a few pieces;
   * made in memory within a second or so, whatever the size.
   *
   * @param rows of each table, at most
   * @throws InvalidRequest when it cannot be fulfilled
   */
  public static Preview preview(SampleRequest request, int rows) {
    return Preview.of(checked(request).contents(request).source(), rows);
  }

  /**
   * A run that fulfils a request; nothing happens until it is told where to write.
   *
   * @throws InvalidRequest when it cannot be fulfilled
   */
  public static SampleRun run(SampleRequest request) {
    return new SampleRun(request, checked(request).contents(request));
  }

  /**
   * A sample of any Table Schema or Data Package, such as that of a challenge. Its {@link
   * SampleInfo#request() request} carries the schema.
   *
   * @throws InvalidSchema when it cannot be used, in both languages
   */
  public static SampleInfo ofSchema(SchemaText schema) {
    return new SchemaOffer(schema).info();
  }

  private static Offer offer(SampleRequest request) {
    return request.sample().equals(FROM_SCHEMA)
        ? new SchemaOffer(request.schema())
        : offer(request.sample());
  }

  private static synchronized Offer offer(String name) {
    Offer offer = offers().get(name);
    if (BROKEN.containsKey(name)) {
      throw BROKEN.get(name);
    }
    if (offer == null) {
      throw new InvalidRequest(Rule.UNKNOWN_SAMPLE, name, String.join(", ", offers().keySet()));
    }
    return offer;
  }

  private static Offer checked(SampleRequest request) {
    Offer offer = offer(request);
    SampleInfo info = offer.info();
    if (request.size() < 1 || request.size() > info.most()) {
      throw new InvalidRequest(Rule.SIZE, request.size(), 1L, info.most());
    }
    requireYear(Rule.FROM_YEAR, request.from(), info);
    requireYear(Rule.TO_YEAR, request.to(), info);
    if (request.from() > request.to()) {
      throw new InvalidRequest(Rule.YEARS_REVERSED, request.from(), request.to());
    }
    List<String> known = info.tables().stream().map(TableInfo::name).toList();
    for (String table : request.tables()) {
      if (!known.contains(table)) {
        throw new InvalidRequest(Rule.UNKNOWN_TABLE, table, String.join(", ", known));
      }
    }
    if (request.shard() < 1 || request.shard() > request.shards()) {
      throw new InvalidRequest(Rule.SHARD, request.shard(), request.shards());
    }
    if (request.threads() < 1 || request.threads() > MOST_THREADS) {
      throw new InvalidRequest(Rule.THREADS, request.threads(), 1, MOST_THREADS);
    }
    if (!info.standards().containsAll(request.also())) {
      throw new InvalidRequest(Rule.ALSO, request.sample());
    }
    return offer;
  }

  private static void requireYear(Rule rule, int year, SampleInfo info) {
    if (info.years().from() > 0 && (year < info.years().from() || year > info.years().to())) {
      throw new InvalidRequest(rule, year, info.years().from(), info.years().to());
    }
  }
}
