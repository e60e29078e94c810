/** People and their care as tables of the OMOP Common Data Model 5.4. */
package fr.healthdatahub.samples.omop;
