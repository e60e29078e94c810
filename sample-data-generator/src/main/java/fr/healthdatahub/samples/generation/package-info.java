/** Samples that the portal generates: what was asked, how far it is, and its files. */
package fr.healthdatahub.samples.generation;
