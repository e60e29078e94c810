package fr.healthdatahub.samples.source;

import java.util.List;

/**
 * Columns of a table that are worth a line in a diagram, one line for all rows whose first column
 * is the same.
 *
 * @param file number of the table's file
 * @param by number of the column along which the line runs
 * @param columns numbers of the columns that it shows, all of one unit
 */
public record Plot(int file, int by, List<Integer> columns) {}
