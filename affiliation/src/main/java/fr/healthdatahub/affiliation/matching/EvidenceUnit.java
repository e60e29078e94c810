package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.text.Language;

/**
 * One piece of an expert's work: a publication, a project, a dataset, a tool or an interest.
 *
 * @param year 0 when it is not told
 */
public record EvidenceUnit(String title, String text, int year, Language language) {}
