/** People and their care as FHIR R4 resources, one a line. */
package fr.healthdatahub.samples.fhir;
