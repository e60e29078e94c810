/** Folders that are there whole or not at all, and what lies beside the tables. */
package fr.healthdatahub.samples.export;
