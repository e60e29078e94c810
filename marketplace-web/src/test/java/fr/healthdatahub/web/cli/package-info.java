/** The commands of the terminal, run against the portal. */
package fr.healthdatahub.web.cli;
