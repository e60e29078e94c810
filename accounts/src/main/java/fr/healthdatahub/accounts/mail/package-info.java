/** Outgoing mail: a row in the transaction that causes it, delivered afterwards. */
package fr.healthdatahub.accounts.mail;
