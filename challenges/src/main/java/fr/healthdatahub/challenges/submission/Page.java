package fr.healthdatahub.challenges.submission;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next where the next part begins, or null at the end
 */
public record Page<T>(List<T> items, String next) {}
