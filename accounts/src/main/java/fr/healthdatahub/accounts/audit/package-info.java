/** The append-only, hash-chained record of who changed rights or read hidden data. */
package fr.healthdatahub.accounts.audit;
