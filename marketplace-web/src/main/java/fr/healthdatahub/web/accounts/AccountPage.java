package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Locale;

/** My space: who I am to others, and in which language the Hub writes to me. */
@Named
@RequestScoped
public class AccountPage {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject People people;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  private PersonView me;
  private String displayName;
  private String locale;

  @PostConstruct
  void find() {
    policy.require(Operation.READ_ME);
    me = people.get(caller.personId());
    displayName = me.displayName();
    locale = me.locale().getLanguage();
  }

  public String getEmail() {
    return me.email();
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale == null ? "" : locale;
  }

  /** Keeps name and language. */
  public void save() {
    policy.require(Operation.MANAGE_SESSIONS);
    boolean saved =
        errors.none(
            () -> {
              people.changeDisplayName(me.id(), displayName);
              people.changeLocale(me.id(), Locale.forLanguageTag(locale));
            });
    if (saved) {
      onward.in(locale, "/account#profile", "profile.saved");
    }
  }

  public String when(Instant instant) {
    return language.instant(instant, FormErrors.PARIS);
  }
}
