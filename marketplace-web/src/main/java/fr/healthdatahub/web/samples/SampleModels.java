package fr.healthdatahub.web.samples;

import fr.healthdatahub.openapi.model.Distribution;
import fr.healthdatahub.openapi.model.Estimate;
import fr.healthdatahub.openapi.model.Failure;
import fr.healthdatahub.openapi.model.GeneratedFile;
import fr.healthdatahub.openapi.model.Generation;
import fr.healthdatahub.openapi.model.Group;
import fr.healthdatahub.openapi.model.Sample;
import fr.healthdatahub.openapi.model.SampleColumn;
import fr.healthdatahub.openapi.model.SampleDetails;
import fr.healthdatahub.openapi.model.SamplePreview;
import fr.healthdatahub.openapi.model.SampleTable;
import fr.healthdatahub.openapi.model.TablePreview;
import fr.healthdatahub.openapi.model.Years;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.export.Preview;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.Standard;
import fr.healthdatahub.samples.generation.GenerationView;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.web.problem.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;

/** Samples and generations in the contract's words. */
final class SampleModels {
  private SampleModels() {}

  static Sample sample(SampleInfo info, Locale locale) {
    Sample model =
        new Sample()
            .name(info.name())
            .title(info.title().in(locale))
            .description(info.description().in(locale))
            .unit(info.unit().in(locale))
            .size(info.size())
            .most(info.most())
            .formats(Arrays.stream(SampleFormat.values()).map(SampleFormat::word).toList())
            .habits(info.habits().stream().map(Habit::word).toList())
            .standards(info.standards().stream().map(Standard::word).toList())
            .tables(info.tables().size());
    if (info.years().from() > 0) {
      model.years(years(info.years())).usualYears(years(info.usual()));
    }
    return model;
  }

  private static Years years(SampleInfo.Years years) {
    return new Years().from(years.from()).to(years.to());
  }

  static SampleDetails details(SampleInfo info, Generation ready, Locale locale) {
    return new SampleDetails()
        .sample(sample(info, locale))
        .tables(info.tables().stream().map(table -> table(table, locale)).toList())
        .ready(ready);
  }

  private static SampleTable table(SampleInfo.TableInfo table, Locale locale) {
    return new SampleTable()
        .name(table.name())
        .title(text(table.title(), locale))
        .columns(
            table.columns().stream()
                .map(
                    column ->
                        new SampleColumn()
                            .name(column.name())
                            .type(column.type())
                            .title(text(column.title(), locale)))
                .toList());
  }

  private static String text(Label label, Locale locale) {
    String text = label.in(locale);
    return text.isEmpty() ? null : text;
  }

  static SamplePreview preview(SampleRequest request, Previews.Look look, long mostBytes) {
    return new SamplePreview()
        .request(SampleRequests.model(request))
        .estimate(
            new Estimate()
                .rows(look.estimate().rows())
                .bytes(look.estimate().bytes())
                .seconds(look.estimate().seconds())
                .mostBytes(mostBytes))
        .commandLine(SampleRequests.commandLine(request))
        .tables(look.preview().tables().stream().map(SampleModels::table).toList());
  }

  private static TablePreview table(Preview.TablePreview table) {
    return new TablePreview()
        .name(table.name())
        .columns(table.columns())
        .rows(table.rows())
        .counted(table.counted())
        .distributions(
            table.distributions().stream()
                .map(
                    one ->
                        new Distribution()
                            .column(one.column())
                            .filled(one.filled())
                            .kind(Distribution.KindEnum.valueOf(one.kind().name()))
                            .groups(
                                one.groups().stream()
                                    .map(
                                        group ->
                                            new Group().name(group.name()).share(group.share()))
                                    .toList()))
                .toList());
  }

  static Generation generation(GenerationView view, Locale locale) {
    Generation model =
        new Generation()
            .id(view.id())
            .request(SampleRequests.model(view.request()))
            .status(Generation.StatusEnum.valueOf(view.status().name()))
            .createdAt(utc(view.createdAt()))
            .finishedAt(utc(view.finishedAt()))
            .expiresAt(utc(view.expiresAt()))
            .progress(view.progress())
            .rows(view.rows())
            .bytes(view.bytes())
            .commandLine(SampleRequests.commandLine(view.request()))
            .files(view.files().stream().map(SampleModels::file).toList());
    if (view.failureCode() != null) {
      model.failure(
          new Failure()
              .code(view.failureCode())
              .detail(Words.of("failure." + view.failureCode(), locale)));
    }
    return model;
  }

  private static GeneratedFile file(fr.healthdatahub.samples.generation.GeneratedFile file) {
    return new GeneratedFile()
        .name(file.plainName())
        .folder(file.folder())
        .bytes(file.bytes())
        .rows(file.rows())
        .sha256(file.sha256());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
