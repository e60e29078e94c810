/** The pages of the documentation that say what the smaller samples have. */
package fr.healthdatahub.samples.dictionary;
