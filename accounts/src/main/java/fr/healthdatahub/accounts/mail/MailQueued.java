package fr.healthdatahub.accounts.mail;

/**
 * A mail's row was written; it can be delivered once the transaction has committed.
 *
 * @param mailId the row's id
 */
public record MailQueued(String mailId) {}
