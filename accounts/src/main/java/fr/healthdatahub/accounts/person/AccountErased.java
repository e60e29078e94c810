package fr.healthdatahub.accounts.person;

/**
 * An account is being erased; whoever holds rows of that person removes them in this transaction,
 * and files once it is committed.
 *
 * @param personId names nobody from now on
 */
public record AccountErased(String personId) {}
