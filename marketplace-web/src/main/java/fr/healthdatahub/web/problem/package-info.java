/** How refusals of the domain become problem+json for machines and words for people. */
package fr.healthdatahub.web.problem;
