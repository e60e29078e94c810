/** Predictions handed in: accepted once, counted against a quota, kept for ever. */
package fr.healthdatahub.challenges.submission;
