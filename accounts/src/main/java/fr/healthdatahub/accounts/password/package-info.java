/** Rules for passwords and their slow hashing. */
package fr.healthdatahub.accounts.password;
