/** Commands of the terminal: thin over the SDK and the metrics. */
package fr.healthdatahub.cli;
