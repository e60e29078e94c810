/** People, families, practices and establishments of France, drawn from published figures. */
package fr.healthdatahub.samples.population;
