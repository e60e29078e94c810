/**
 * Contact requests: proposed by the Hub, answered by the researcher before any address is shown.
 */
package fr.healthdatahub.affiliation.contact;
