/**
 * Universities, hospitals, laboratories and companies: what each is a part of, and its spellings.
 */
package fr.healthdatahub.affiliation.institution;
