/** The bilingual tree of skills, and where a text speaks of them. */
package fr.healthdatahub.affiliation.skill;
