package fr.healthdatahub.samples.fromschema;

/**
 * Columns that together are those of a row of another table, or of a row before.
 *
 * @param columns that point
 * @param cells to which they point, in the same order
 * @param stream of what is drawn for it
 * @param none how often it points nowhere
 */
record Pointer(TablePlan target, int[] columns, int[] cells, long stream, double none) {}
