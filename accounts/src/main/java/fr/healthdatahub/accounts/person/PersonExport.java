package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.audit.AuditEntry;
import fr.healthdatahub.accounts.role.Role;
import fr.healthdatahub.accounts.session.SessionView;
import fr.healthdatahub.accounts.token.TokenView;
import java.util.List;
import java.util.Set;

/**
 * All that the accounts know about a person, for themselves.
 *
 * @param person the profile
 * @param roles the rights across the Hub
 * @param sessions the open sessions
 * @param tokens the working tokens
 * @param audit the audited entries by and about the person
 */
public record PersonExport(
    PersonView person,
    Set<Role> roles,
    List<SessionView> sessions,
    List<TokenView> tokens,
    List<AuditEntry> audit) {}
