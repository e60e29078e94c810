/**
 * Rows for any Table Schema or Data Package: a cell depends on the seed, its column and its row.
 */
package fr.healthdatahub.samples.fromschema;
