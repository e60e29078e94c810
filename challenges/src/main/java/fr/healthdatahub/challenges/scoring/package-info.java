/** Turns queued submissions into scores, once each, whatever crashes in between. */
package fr.healthdatahub.challenges.scoring;
