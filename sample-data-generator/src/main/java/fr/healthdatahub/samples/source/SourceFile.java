package fr.healthdatahub.samples.source;

import fr.healthdatahub.samples.schema.Table;

/**
 * A file of a sample.
 *
 * @param name without its ending, such as T_MCO18B
 * @param table whose rows it holds
 * @param wanted whether it is to be written
 */
public record SourceFile(String name, Table table, boolean wanted) {}
