package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.export.Distribution;

/**
 * One column of a table that is shown.
 *
 * @param type in words of the reader; empty where nobody says
 * @param title what it means; empty where nobody says
 */
public record ColumnLook(String name, String type, String title, Distribution distribution) {}
