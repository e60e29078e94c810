/** Who takes which demands: the best sum of scores under capacities, and the fair variant. */
package fr.healthdatahub.affiliation.assignment;
