/**
 * Reads files of predictions and of truth in one pass over bytes, and says exactly what is wrong.
 */
package fr.healthdatahub.challenges.predictions;
