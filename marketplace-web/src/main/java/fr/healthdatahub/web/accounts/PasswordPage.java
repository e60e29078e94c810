package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Choosing another password: with the present one, or by a mailed link. */
@Named
@RequestScoped
public class PasswordPage {
  @Inject People people;
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject SignInPage signInPage;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private String email;
  private String currentPassword;
  private String password;

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getCurrentPassword() {
    return null;
  }

  public void setCurrentPassword(String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Mails a link to choose another password. */
  public void requestReset() {
    if (errors.none(() -> people.requestReset(email, language.locale()))) {
      onward.hand("sentTo", email);
      onward.to("/forgot-password");
    }
  }

  /** Sets the password of whoever followed the link, and ends all their sessions. */
  public void reset() {
    if (errors.none(() -> people.reset(request.getParameter("token"), password))) {
      onward.to("/sign-in", "reset.done");
    }
  }

  /** Sets another password; every session ends, and this browser gets a new one. */
  public void change() {
    policy.require(Operation.MANAGE_SESSIONS);
    String personId = caller.personId();
    if (errors.none(() -> people.changePassword(personId, currentPassword, password))) {
      signInPage.open(personId);
      onward.to("/account#password-form", "password.changed");
    }
  }
}
