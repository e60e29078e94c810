package fr.healthdatahub.samples.fromschema;

import java.util.List;
import java.util.Map;

/** What {@link RandomSchemas} are made of. */
final class SchemaParts {
  static final List<String> TYPES =
      List.of(
          "string",
          "string",
          "string",
          "integer",
          "integer",
          "number",
          "number",
          "boolean",
          "date",
          "time",
          "datetime",
          "year",
          "yearmonth",
          "any");
  static final List<String> PATTERNS =
      List.of(
          "[A-C]{1,3}",
          "a?b?c?",
          "(x|yz){2,3}",
          "\\d{4}",
          "[0-9]{4}",
          "0[1-9]|1[0-2]",
          "[^a-f]{3}",
          "\\w+@\\w{2}",
          "x|",
          "(a|ab)(c|bc)",
          "^A-\\d{2}$",
          "[é😀]{2}",
          "a++",
          "(\\d{3}){2}",
          ".{0,30}",
          "[0-9]{4}(0[1-9]|1[0-2])",
          "(?:NA|[0-9]{2})",
          "\"[,;]\"",
          "[-\\d.]{1,2}",
          "(a?){3}b*",
          "[A-Z]{3}",
          "\\d{3}[a-f]?",
          "P-[0-9]{6}");
  static final List<String> WORDS =
      List.of(
          "",
          "NA",
          "-1",
          "0",
          "1",
          "2",
          "01",
          "1.0",
          "true",
          "false",
          "no",
          "2020-01-01",
          "2020",
          "a,b",
          "\"",
          "12:00:00",
          "2020-01",
          "x",
          "AAA",
          "abc",
          " ",
          "é");
  static final List<String> NUMBERS =
      List.of(
          "-9223372036854775808",
          "-1e18",
          "-1000",
          "-1",
          "0",
          "0.5",
          "1",
          "3",
          "1e-9",
          "12",
          "2020",
          "1000",
          "999999999999",
          "1e18",
          "1e19",
          "9223372036854775807",
          "1e300");

  /** Values of each type, of which lists are made most of the time. */
  static final Map<String, List<String>> VALUES =
      Map.of(
          "string", List.of("a", "b", "abc", "NA", "A-12", "x", "éé", "1234"),
          "any", List.of("a", "1", "NA"),
          "integer", List.of("0", "1", "01", "-1", "3", "999"),
          "number", List.of("0.5", "1", "1.0", "-1", "12.25"),
          "boolean", List.of("true", "false", "0", "1"),
          "date", List.of("2020-01-01", "2020-02-29", "1999-12-31"),
          "time", List.of("12:00:00", "00:00:00"),
          "datetime", List.of("2020-01-01T00:00:00Z", "2021-01-01T10:00:00Z"),
          "year", List.of("2020", "0001", "1999"),
          "yearmonth", List.of("2020-01", "2020-12"));

  static final Map<String, List<String>> MOMENTS =
      Map.of(
          "date", List.of("%d%m%Y", "%d/%m/%Y", "%Y%j", "%m", "%Y", "%d.%m"),
          "time", List.of("%H:%M", "%H", "%H%M%S", "%M"),
          "datetime", List.of("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d/%m/%Y %H", "%S.%f"),
          "yearmonth", List.of("%Y%m", "%m/%Y", "%m"));
  static final List<String> FORMATS = List.of("email", "uri", "uuid", "binary", "default", "any");
  static final List<String> MOMENT_FORMATS =
      List.of(
          "%d%m%Y",
          "%d/%m/%Y",
          "%Y%j",
          "%m",
          "%Y",
          "%H:%M",
          "%H",
          "any",
          "%Y-%m-%dT%H:%M:%S",
          "%Y-%m-%d %H:%M",
          "%d.%m",
          "%H:%M:%S.%f",
          "%Y%m",
          "%d%d");

  private SchemaParts() {}
}
