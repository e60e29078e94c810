/** What the tests of the accounts share: the module's beans on a real database. */
package fr.healthdatahub.accounts;
