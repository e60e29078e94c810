/** Conditions and their care, read from module files and followed through a person's life. */
package fr.healthdatahub.samples.pathway;
