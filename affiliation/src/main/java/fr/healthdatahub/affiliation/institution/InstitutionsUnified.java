package fr.healthdatahub.affiliation.institution;

/**
 * An officer joined two institutions; what holds the first one's name follows in this transaction.
 */
public record InstitutionsUnified(String officerId, InstitutionView gone, InstitutionView left) {}
