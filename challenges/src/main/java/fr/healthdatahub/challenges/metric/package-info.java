/** Metrics as pure functions over arrays: truth and predictions in, one number out. */
package fr.healthdatahub.challenges.metric;
