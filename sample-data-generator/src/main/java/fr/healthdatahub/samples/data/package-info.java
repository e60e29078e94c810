/** Reads the data files of the product. */
package fr.healthdatahub.samples.data;
