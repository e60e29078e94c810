package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.population.Sex;

/**
 * A line of a state: care, when, for whom.
 *
 * @param id position in {@link Conditions#care(int)}
 * @param chance probability of each occurrence
 * @param onlyFor a sex, or null for both
 * @param youngest age in completed years
 * @param oldest age in completed years
 * @param winter whether it follows the season of respiratory illnesses
 * @param opening when it takes place
 */
record CareLine(
    int id,
    Care care,
    Schedule schedule,
    double chance,
    Sex onlyFor,
    int youngest,
    int oldest,
    boolean winter,
    Opening opening) {}
