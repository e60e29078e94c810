/** From people and their care to rows of tables: pure, the same for any number of threads. */
package fr.healthdatahub.samples.generate;
