package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.audit.AuditEntry;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonExport;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.accounts.session.SessionView;
import fr.healthdatahub.openapi.model.AccountExport;
import fr.healthdatahub.openapi.model.AccountSession;
import fr.healthdatahub.openapi.model.AuditLine;
import fr.healthdatahub.openapi.model.Me;
import fr.healthdatahub.web.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** All that the Hub knows about a person, for themselves. */
@ApplicationScoped
class MyData {
  @Inject People people;
  @Inject Instance<PersonalData> held;

  AccountExport of(String personId, Locale locale) {
    PersonExport known = people.export(personId);
    AccountExport export =
        new AccountExport()
            .account(me(known.person()))
            .createdAt(utc(known.person().createdAt()))
            .roles(known.roles().stream().map(Enum::name).toList())
            .sessions(known.sessions().stream().map(MyData::session).toList())
            .tokens(known.tokens().stream().map(TokensResource::model).toList())
            .audit(known.audit().stream().map(entry -> line(entry, personId)).toList());
    held.forEach(feature -> feature.export(personId, locale, export));
    return export;
  }

  static Me me(PersonView person) {
    return new Me()
        .id(person.id())
        .displayName(person.displayName())
        .email(person.email())
        .locale(person.locale().getLanguage());
  }

  private static AccountSession session(SessionView view) {
    return new AccountSession()
        .browser(view.userAgent())
        .address(view.address())
        .createdAt(utc(view.createdAt()))
        .lastSeenAt(utc(view.lastSeenAt()))
        .expiresAt(utc(view.expiresAt()));
  }

  /** Others are left out, also by their id. */
  private static AuditLine line(AuditEntry entry, String personId) {
    return new AuditLine()
        .sequence(entry.sequence())
        .happenedAt(utc(entry.happenedAt()))
        .byMe(personId.equals(entry.actorId()))
        .action(entry.action())
        .subject(entry.subject())
        .details(entry.details());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
