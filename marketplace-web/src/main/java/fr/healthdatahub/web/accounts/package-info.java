/** Accounts on the web: tokens and who I am, and the pages of signing in and of my space. */
package fr.healthdatahub.web.accounts;
