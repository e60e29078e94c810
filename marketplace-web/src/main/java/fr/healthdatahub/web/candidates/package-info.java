/** Candidates of a demand, and proposals: for officers, researchers and owners of demands. */
package fr.healthdatahub.web.candidates;
