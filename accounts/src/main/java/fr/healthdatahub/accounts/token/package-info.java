/** Scoped and expiring API tokens, shown once and stored as fingerprints. */
package fr.healthdatahub.accounts.token;
