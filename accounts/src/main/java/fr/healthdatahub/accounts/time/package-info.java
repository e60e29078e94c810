/** The clock of the accounts, and how instants are stored. */
package fr.healthdatahub.accounts.time;
