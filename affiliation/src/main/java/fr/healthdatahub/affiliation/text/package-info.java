/** From text to terms: languages, and what of a word counts in each. */
package fr.healthdatahub.affiliation.text;
