package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Blueprint.ColumnLine;
import fr.healthdatahub.samples.blueprint.Blueprint.Files;
import fr.healthdatahub.samples.blueprint.Blueprint.Kind;
import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.blueprint.Blueprint.Plan;
import fr.healthdatahub.samples.blueprint.Expression.Reference;
import fr.healthdatahub.samples.data.DataFile;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of one table of a {@code .sample} file. */
final class PartReader {
  private static final Pattern BELOW = Pattern.compile("([a-z_0-9]+) of ([a-z_]+) rows (.+)");
  private static final Pattern FIXED = Pattern.compile("([a-z_0-9]+) (rows|file) (\\S+)");
  private static final Pattern COLUMN =
      Pattern.compile("([A-Za-z_0-9]+) +([^=]+?) += (.+?) +\\| *(.+?) *\\| *(.+)");

  private static final Pattern FILES = Pattern.compile("(vcf|mammogram) ([a-z_]+) of ([a-z_]+)");
  private static final Pattern LET = Pattern.compile("([a-z_0-9]+) += +(.+)");

  private final String name;
  private final Kind kind;
  private final List<PartReader> parts;
  private final PartReader parent;
  private Expression rows;
  private List<String[]> lines;
  private List<String> lineNames = List.of();
  private String fr = "";
  private String en = "";
  private final Map<String, PartReader> chosen = new LinkedHashMap<>();
  private final List<Choice> choices = new ArrayList<>();
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<Expression> steps = new ArrayList<>();
  private final List<ColumnReading> columns = new ArrayList<>();
  private final List<String> key = new ArrayList<>();
  private final List<List<String>> inOrder = new ArrayList<>();
  private final Map<String, int[]> forward = new LinkedHashMap<>();
  private Expression until;
  private Matcher files;
  private final List<PlotLine> plots = new ArrayList<>();

  private record ColumnReading(ColumnLine line, ColumnType type, Expression value) {}

  private PartReader(String name, Kind kind, PartReader parent, List<PartReader> parts) {
    this.name = name;
    this.kind = kind;
    this.parent = parent;
    this.parts = parts;
  }

  /** Begins with the rest of a line {@code table …} or {@code reference …}. */
  static PartReader begin(String word, String rest, List<PartReader> parts) {
    List<PartReader> before = List.copyOf(parts);
    Matcher below = BELOW.matcher(rest);
    Matcher fixed = FIXED.matcher(rest);
    if (word.equals("table") && below.matches()) {
      PartReader parent = find(before, below.group(2));
      PartReader part = new PartReader(below.group(1), Kind.BELOW, parent, before);
      part.rows = ExpressionReader.read(below.group(3), parent::resolve);
      return part;
    }
    if (word.equals("reference") && fixed.matches()) {
      PartReader part = new PartReader(fixed.group(1), Kind.REFERENCE, null, before);
      if (fixed.group(2).equals("file")) {
        DataFile file = DataFile.of(fixed.group(3));
        part.lineNames = file.names();
        part.lines = file.rows();
      } else {
        if (!fixed.group(3).matches("[1-9]\\d{0,5}")) {
          throw new IllegalArgumentException("“reference NAME rows 12” would be right");
        }
        part.rows = new Expression.Literal(Double.valueOf(fixed.group(3)));
      }
      return part;
    }
    if (word.equals("table") && rest.matches("[a-z_0-9]+")) {
      return new PartReader(rest, Kind.UNIT, null, before);
    }
    throw new IllegalArgumentException(
        "“table NAME”, “table NAME of TABLE rows HOW-MANY”, “reference NAME rows N” or “reference"
            + " NAME file PATH” would be right");
  }

  private static PartReader find(List<PartReader> parts, String name) {
    return parts.stream()
        .filter(one -> one.name.equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = parts.stream().map(one -> one.name).toList();
              return new IllegalArgumentException(
                  "there is no table " + name + " before; known: " + known);
            });
  }

  void title(String language, String text) {
    if (language.equals("fr")) {
      fr = text;
    } else {
      en = text;
    }
  }

  void line(String word, String rest) {
    switch (word) {
      case "with" -> with(rest);
      case "let" -> {
        Matcher let = LET.matcher(rest);
        if (!let.matches()) {
          throw new IllegalArgumentException("“let NAME = …” would be right");
        }
        step(let.group(1), ExpressionReader.read(let.group(2), this::resolve));
      }
      case "column" -> column(rest);
      case "key" -> key.addAll(columnNames(rest));
      case "order" -> inOrder.add(columnNames(rest));
      case "files" -> {
        files = FILES.matcher(rest);
        if (!files.matches()) {
          throw new IllegalArgumentException(
              "“files vcf COLUMN of TABLE” or “files mammogram COLUMN of TABLE” would be right");
        }
        columnNames(files.group(2));
      }
      case "plot" -> plots.add(PlotLine.read(rest, this::columnNames));
      case "while" -> until = ExpressionReader.read(rest, this::resolve);
      default ->
          throw new IllegalArgumentException(
              word
                  + " is no word here; with, let, column, key, order, files, plot, while, fr or en"
                  + " would do");
    }
  }

  private void with(String rest) {
    WithLine line = WithLine.read(rest);
    PartReader other = find(parts, line.table());
    int up = other.kind == Kind.REFERENCE ? -1 : levelsTo(other.parent);
    if (up >= 0 && line.draws()) {
      throw new IllegalArgumentException(
          "rows of " + other.name + " are not drawn; “with " + other.name + " at NUMBER” would do");
    }
    choices.add(
        new Choice(
            parts.indexOf(other),
            up,
            line.inOrder() ? resolve("order") : read(line.at()),
            line.inOrder(),
            line.draws(),
            line.weight() == null ? -1 : other.slot(line.weight()),
            line.group() == null ? -1 : other.slot(line.group()),
            read(line.value()),
            line.once() == null ? -1 : other.slot(line.once()),
            steps.size()));
    if (chosen.putIfAbsent(line.name(), other) != null) {
      throw new IllegalArgumentException(line.name() + " was there before; “as NAME” would help");
    }
  }

  private Expression read(String text) {
    return text == null ? null : ExpressionReader.read(text, this::resolve);
  }

  /** How many tables above this one another is. */
  private int levelsTo(PartReader above) {
    int up = 0;
    for (PartReader at = this; at != null; at = at.parent) {
      if (at == above && up > 0) {
        return up;
      }
      up++;
    }
    throw new IllegalArgumentException(
        "only reference tables, and tables below one that is above " + name + ", are chosen from");
  }

  private int slot(String value) {
    if (!slots.containsKey(value)) {
      throw new IllegalArgumentException(name + " has no " + value + "; known: " + slots.keySet());
    }
    return slots.get(value);
  }

  private Reference reference(String value, int up, int bound) {
    int at = slot(value);
    return new Reference(name, value, up, bound, at, steps.get(at).texts());
  }

  private void step(String valueName, Expression value) {
    if (slots.putIfAbsent(valueName, steps.size()) != null) {
      throw new IllegalArgumentException(valueName + " was there before");
    }
    steps.add(value);
  }

  private void column(String rest) {
    Matcher line = COLUMN.matcher(rest);
    if (!line.matches()) {
      throw new IllegalArgumentException(
          "“column NAME TYPE = … | French | English” would be right");
    }
    ColumnType type = ColumnType.read(line.group(2));
    Expression value = ExpressionReader.read(line.group(3), this::resolve);
    step(line.group(1), value);
    columns.add(
        new ColumnReading(
            new ColumnLine(
                line.group(1),
                type.word(),
                type.decimals(),
                new Label(line.group(4), line.group(5)),
                slots.get(line.group(1))),
            type,
            value));
  }

  private List<String> columnNames(String rest) {
    List<String> names = List.of(rest.split(" *, *", -1));
    for (String one : names) {
      if (columns.stream().noneMatch(column -> column.line.name().equals(one))) {
        throw new IllegalArgumentException(name + " has no column " + one);
      }
    }
    return names;
  }

  /** What a name stands for in a row of this table. */
  private Expression resolve(String word) {
    switch (word) {
      case "first_day":
        return scene -> (double) scene.firstDay;
      case "last_day":
        return scene -> (double) scene.lastDay;
      case "order":
        return scene -> (double) scene.order;
      case "unit":
        return scene -> (double) scene.unit;
      default:
        break;
    }
    int dot = word.indexOf('.');
    String table = dot < 0 ? "" : word.substring(0, dot);
    String value = word.substring(dot + 1);
    if (table.equals("file")) {
      int at = lineNames.indexOf(value);
      if (at < 0) {
        throw new IllegalArgumentException("the file has " + lineNames + " and no " + value);
      }
      return scene -> lines.get((int) scene.number)[at];
    }
    if (table.equals("before")) {
      // The row before is complete, so the column may come later.
      int[] at = forward.computeIfAbsent(value, one -> new int[1]);
      return scene -> scene.previous == null ? null : scene.previous[at[0]];
    }
    int up = 0;
    for (PartReader at = this; at != null; at = at.parent) {
      if ((table.isEmpty() || table.equals(at.name)) && at.slots.containsKey(value)) {
        return at.reference(value, up, -1);
      }
      PartReader other = at.chosen.get(table);
      if (other != null) {
        int bound = List.copyOf(at.chosen.keySet()).indexOf(table);
        return other.reference(value, up, bound);
      }
      up++;
    }
    String known = slots.keySet() + ", and tables above or chosen by with";
    throw new IllegalArgumentException("there is no " + word + "; known: " + known);
  }

  /**
   * @param all tables of the sample, those after this one among them
   */
  Part part(List<PartReader> all) {
    forward.forEach((value, at) -> at[0] = slot(value));
    List<fr.healthdatahub.samples.schema.Column> made = new ArrayList<>();
    Pointers pointers = new Pointers();
    for (ColumnReading column : columns) {
      Set<String> texts = column.type.word().equals("string") ? column.value.texts() : null;
      made.add(
          column.type.column(
              column.line.name(),
              key.contains(column.line.name()),
              texts == null ? Set.of() : new LinkedHashSet<>(texts)));
      if (column.value instanceof Reference reference && !reference.table().equals(name)) {
        pointers.add(reference.table(), reference.name(), column.line.name());
      }
    }
    List<ForeignKey> foreignKeys = pointers.foreignKeys(table -> find(parts, table).key);
    Table table = new Table(name, made, List.copyOf(key), foreignKeys, List.of(), inOrder);
    return new Part(
        table,
        new Label(fr, en),
        columns.stream().map(ColumnReading::line).toList(),
        new Plan(
            kind,
            parent == null ? -1 : parts.indexOf(parent),
            rows,
            List.copyOf(choices),
            List.copyOf(steps),
            until,
            lines,
            files(all)),
        List.copyOf(plots));
  }

  private Files files(List<PartReader> all) {
    if (files == null) {
      return null;
    }
    PartReader below = find(all, files.group(3));
    return new Files(
        files.group(1),
        slot(files.group(2)),
        all.indexOf(below),
        Map.copyOf(slots),
        Map.copyOf(below.slots));
  }
}
