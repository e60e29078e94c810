/** What can go wrong with an account, as a kind and a message key. */
package fr.healthdatahub.accounts.problem;
