/** Proposals: the Hub asks researchers whether they would help, and follows what came of it. */
package fr.healthdatahub.cli.proposal;
