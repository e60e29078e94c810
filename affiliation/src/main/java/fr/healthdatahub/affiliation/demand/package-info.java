/** Demands: what institutions and companies need, and whether the Hub published it. */
package fr.healthdatahub.affiliation.demand;
