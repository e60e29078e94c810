/** What researchers agreed to, purpose by purpose. */
package fr.healthdatahub.affiliation.consent;
