/** Tables as Apache Parquet, from the same rows as CSV, without Hadoop. */
package fr.healthdatahub.samples.parquet;
