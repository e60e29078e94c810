package fr.healthdatahub.benchmarks.matching;

/**
 * What a person said of one demand for one expert.
 *
 * @param truth higher is a better match
 */
record Rating(String expert, String demand, double truth) {}
