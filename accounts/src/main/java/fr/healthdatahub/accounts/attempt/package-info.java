/** Failed sign-ins, counted per account and per address. */
package fr.healthdatahub.accounts.attempt;
