/** What can go wrong for a caller of the challenges module, in words that no protocol owns. */
package fr.healthdatahub.challenges.problem;
