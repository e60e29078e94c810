/** The pages of the documentation that say what the samples have. */
package fr.healthdatahub.samples.dictionary;
