/** Names that people and works bear everywhere: ORCID iDs and DOIs. */
package fr.healthdatahub.affiliation.identifier;
