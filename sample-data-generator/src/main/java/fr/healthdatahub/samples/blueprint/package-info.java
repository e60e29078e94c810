/** Smaller samples as text files: tables, columns, and how each cell follows from others. */
package fr.healthdatahub.samples.blueprint;
