/** What happened to one person, for those who tell it in another shape than the SNDS. */
package fr.healthdatahub.samples.journal;
