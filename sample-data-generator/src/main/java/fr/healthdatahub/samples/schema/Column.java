package fr.healthdatahub.samples.schema;

import java.util.Set;

/**
 * One column of a table.
 *
 * @param maxLength characters; 0 where there is no bound
 * @param minimum smallest value of an INTEGER; {@link Long#MIN_VALUE} where there is no bound
 * @param maximum greatest value of an INTEGER; {@link Long#MAX_VALUE} where there is no bound
 * @param decimals digits after the point of a NUMBER; -1 where there is no bound
 * @param required whether empty cells are wrong
 * @param missing cells that stand for no value and so point to nothing; the empty cell always does
 * @param limits that few columns have
 */
public record Column(
    String name,
    ColumnType type,
    int maxLength,
    long minimum,
    long maximum,
    int decimals,
    boolean required,
    Set<String> missing,
    Limits limits) {}
