/** How near a sample is to published figures. */
package fr.healthdatahub.samples.fidelity;
