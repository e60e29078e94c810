/** Measurements of a running portal, beside their peers. */
package fr.healthdatahub.benchmarks;
