package fr.healthdatahub.challenges.predictions;

/**
 * One thing that is wrong in a file.
 *
 * @param code stable, such as {@code duplicate-id}; the key of its message
 * @param row data row, the first is 1; 0 when the whole file or its header is meant
 * @param line line in the file, the header's is usually 1; 0 when the whole file is meant
 * @param column name of the column, or null
 * @param found short excerpt of what is there, never a truth value; or null
 * @param expected what should be there (a range, a count, a limit), or null
 */
public record Flaw(
    String code, long row, long line, String column, String found, String expected) {}
