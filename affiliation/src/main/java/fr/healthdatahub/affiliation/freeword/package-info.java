/** Words that people typed as skills and the tree lacks, and what officers decided on them. */
package fr.healthdatahub.affiliation.freeword;
