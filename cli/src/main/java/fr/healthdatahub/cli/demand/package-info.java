/** Demands of institutions and companies, and who could help with them. */
package fr.healthdatahub.cli.demand;
