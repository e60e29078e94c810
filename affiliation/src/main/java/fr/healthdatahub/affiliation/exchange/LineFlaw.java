package fr.healthdatahub.affiliation.exchange;

/**
 * One place in a file that is wrong.
 *
 * @param line from 1
 * @param code what is wrong: {@code not-json}, {@code not-object}, {@code missing}, {@code
 *     not-text}, {@code not-list}, {@code not-year}, {@code not-level}, {@code not-date}, {@code
 *     not-boolean}, {@code not-count}, {@code duplicate-id}, {@code line-too-long}, {@code
 *     id-too-long}
 * @param field such as {@code units[2].year}; empty for the line
 * @param found what stands there, shortened
 */
public record LineFlaw(int line, String code, String field, String found) {}
