/** Samples as people and programs get them from a running portal. */
package fr.healthdatahub.web.samples;
