/** Bundles: a challenge as files, from the demo module or from the home. */
package fr.healthdatahub.web.bundle;
