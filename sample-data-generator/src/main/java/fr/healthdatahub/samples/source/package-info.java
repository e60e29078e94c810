/** Where the rows of a sample come from: pieces that know nothing of one another. */
package fr.healthdatahub.samples.source;
