/** The module on real databases, for its tests. */
package fr.healthdatahub.affiliation;
