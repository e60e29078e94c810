/** What affiliation refuses to its callers. */
package fr.healthdatahub.affiliation.problem;
