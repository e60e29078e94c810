/** What the samples module refuses to the portal's callers. */
package fr.healthdatahub.samples.problem;
