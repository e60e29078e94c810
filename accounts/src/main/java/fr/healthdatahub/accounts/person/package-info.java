/** People: registration, sign-in, password reset and profile. */
package fr.healthdatahub.accounts.person;
