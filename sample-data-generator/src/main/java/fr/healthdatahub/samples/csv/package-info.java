/** Rows as CSV bytes, written without a String a cell. */
package fr.healthdatahub.samples.csv;
