/**
 * Reads flat Apache Parquet files, ours and others', as lines of CSV. Row groups, pages and
 * compression are found here; the decoders of values are those of Apache Parquet. Files are not
 * trusted: lengths are looked at before they are used.
 */
package fr.healthdatahub.samples.parquet.read;
