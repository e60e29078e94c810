package fr.healthdatahub.accounts.person;

import java.time.Instant;
import java.util.Locale;

/**
 * A person as they see themselves.
 *
 * @param id names the person in every module
 * @param email the lower-case e-mail address
 * @param displayName the name that others see
 * @param locale the language of mails and pages, French or English
 * @param confirmed whether the e-mail address was confirmed
 * @param createdAt when the account was opened
 */
public record PersonView(
    String id,
    String email,
    String displayName,
    Locale locale,
    boolean confirmed,
    Instant createdAt) {}
