/** Random secrets that people and programs hold, and the fingerprints kept in their place. */
package fr.healthdatahub.accounts.secret;
