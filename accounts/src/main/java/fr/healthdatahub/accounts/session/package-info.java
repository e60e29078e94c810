/** Sessions of signed-in browsers, kept in the database so that ending one counts on every node. */
package fr.healthdatahub.accounts.session;
