/** A challenge as its organiser publishes it: texts, dates, files, metrics, rules, organisers. */
package fr.healthdatahub.challenges.challenge;
