/** How good and how fast matching and assignment are, beside their peers and variants. */
package fr.healthdatahub.benchmarks.matching;
