package fr.healthdatahub.accounts.audit;

/**
 * The end of the chain at some moment; kept elsewhere, it later proves that nothing before it was
 * rewritten.
 *
 * @param sequence the number of entries
 * @param hash the hash of the last entry
 */
public record AuditAnchor(long sequence, String hash) {}
