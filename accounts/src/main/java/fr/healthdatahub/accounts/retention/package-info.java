/** How long the accounts keep what they no longer need. */
package fr.healthdatahub.accounts.retention;
