/** Researchers: who they are, what they did, and who may see which of it. */
package fr.healthdatahub.affiliation.researcher;
