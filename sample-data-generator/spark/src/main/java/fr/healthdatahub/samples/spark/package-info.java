/** Samples made by Apache Spark, from the same generator and in the same Parquet. */
package fr.healthdatahub.samples.spark;
