/** The rights that hold across the whole Hub. */
package fr.healthdatahub.accounts.role;
