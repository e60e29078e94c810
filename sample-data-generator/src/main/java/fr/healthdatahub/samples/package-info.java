/** Samples for callers: what there is, what is asked for, how large it will be, and the run. */
package fr.healthdatahub.samples;
