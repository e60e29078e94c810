/** Challenges on the web: the contract's resources and the pages. */
package fr.healthdatahub.web.challenges;
