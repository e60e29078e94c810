/** Says when the registry changed, so that what is derived from it can follow. */
package fr.healthdatahub.affiliation.registry;
