/** Who could help with a demand, in order and with reasons, from an index of the registry. */
package fr.healthdatahub.affiliation.candidate;
