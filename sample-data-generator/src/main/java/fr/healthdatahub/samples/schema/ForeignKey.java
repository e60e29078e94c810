package fr.healthdatahub.samples.schema;

import java.util.List;

/** Columns whose values must be found together in columns of another table. */
public record ForeignKey(List<String> columns, String table, List<String> referenced) {}
