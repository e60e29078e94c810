package fr.healthdatahub.affiliation.contact;

/**
 * What an officer asks a researcher.
 *
 * @param message of the officer; may be empty
 * @param score of the researcher at that moment; null when it is not known
 * @param textWeight percent
 * @param taxonomyWeight percent
 */
record NewProposal(String message, Double score, int textWeight, int taxonomyWeight) {}
