package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.Standard;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sample that was asked for. */
@Entity
@Table(schema = "samples", name = "generation")
class Generation {
  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  private String sample;

  @Column(name = "size_asked")
  private long size;

  @Column(name = "from_year")
  private int from;

  @Column(name = "to_year")
  private int to;

  private long seed;
  private String format;

  /** Null stands for all, whatever a later version of the sample adds. */
  private String tables;

  private String habits;

  private String also;

  @Enumerated(EnumType.STRING)
  private GenerationStatus status = GenerationStatus.QUEUED;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private double progress;

  @Column(name = "rows_written")
  private long rows;

  @Column(name = "bytes_written")
  private long bytes;

  @Column(name = "failure_code")
  private String failureCode;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "samples",
      name = "generation_file",
      joinColumns = @JoinColumn(name = "generation_id"))
  private List<StoredFile> files = new ArrayList<>();

  protected Generation() {}

  Generation(SampleRequest request, String personId, String idempotencyKey, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.personId = personId;
    this.idempotencyKey = idempotencyKey;
    this.sample = request.sample();
    this.size = request.size();
    this.from = request.from();
    this.to = request.to();
    this.seed = request.seed();
    this.format = request.format().word();
    this.tables =
        request.tables().equals(Samples.named(sample).request().tables())
            ? null
            : request.tables().stream().sorted().collect(Collectors.joining(","));
    this.habits =
        request.habits().stream().map(Habit::word).sorted().collect(Collectors.joining(","));
    this.also =
        request.also().stream().map(Standard::word).sorted().collect(Collectors.joining(","));
    this.createdAt = now.truncatedTo(ChronoUnit.MICROS); // as a database keeps it
  }

  String id() {
    return id;
  }

  GenerationStatus status() {
    return status;
  }

  void start() {
    status = GenerationStatus.RUNNING;
    progress = 0;
  }

  void reach(double share, long rowsWritten, long bytesWritten) {
    progress = share;
    rows = rowsWritten;
    bytes = bytesWritten;
  }

  void finish(List<GeneratedFile> written, Instant now, Instant end) {
    for (GeneratedFile file : written) {
      files.add(new StoredFile(files.size(), file));
    }
    List<GeneratedFile> tables = written.stream().filter(file -> file.rows() != null).toList();
    rows = tables.stream().mapToLong(GeneratedFile::rows).sum();
    bytes = tables.stream().mapToLong(GeneratedFile::bytes).sum();
    progress = 1;
    end(GenerationStatus.DONE, now, personId == null ? null : end);
  }

  void fail(String code, Instant now, Instant end) {
    failureCode = code;
    end(GenerationStatus.FAILED, now, end);
  }

  void cancel(Instant now, Instant end) {
    end(GenerationStatus.CANCELLED, now, end);
  }

  private void end(GenerationStatus how, Instant now, Instant end) {
    status = how;
    finishedAt = now;
    expiresAt = end;
  }

  SampleRequest request() {
    SampleRequest usual = Samples.named(sample).request();
    return new SampleRequest(
        sample,
        usual.schema(),
        size,
        from,
        to,
        seed,
        SampleFormat.of(format),
        tables == null ? usual.tables() : Set.of(tables.split(",")),
        words(habits).map(Habit::of).collect(Collectors.toSet()),
        true,
        1,
        1,
        1,
        words(also).map(Standard::of).collect(Collectors.toSet()));
  }

  private static Stream<String> words(String joined) {
    return Arrays.stream(joined.split(",")).filter(word -> !word.isEmpty());
  }

  GenerationView view() {
    return new GenerationView(
        id,
        personId,
        request(),
        status,
        createdAt,
        finishedAt,
        expiresAt,
        progress,
        rows,
        bytes,
        failureCode,
        files.stream()
            .sorted(Comparator.comparingInt(StoredFile::position))
            .map(StoredFile::view)
            .toList());
  }
}
