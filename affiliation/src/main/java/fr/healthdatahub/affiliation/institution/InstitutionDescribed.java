package fr.healthdatahub.affiliation.institution;

/** An officer said what an institution is a part of, where it is, or its id elsewhere. */
public record InstitutionDescribed(String officerId, InstitutionView institution) {}
