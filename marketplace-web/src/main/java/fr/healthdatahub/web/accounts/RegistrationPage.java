package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Opening an account, and confirming its e-mail address. */
@Named
@RequestScoped
public class RegistrationPage {
  @Inject People people;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject ReturnAddress returnAddress;
  @Inject HttpServletRequest request;
  private String email;
  private String displayName;
  private String password;

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Whether the address of the page holds the secret of a mailed link. */
  public boolean isLinkFollowed() {
    return request.getParameter("token") != null;
  }

  /** Opens an account; what it still needs is the link in the mail. */
  public void register() {
    String back = returnAddress.asked().orElse(null);
    if (errors.none(() -> people.register(email, displayName, password, language.locale(), back))) {
      onward.hand("sentTo", email);
      onward.to("/register");
    }
  }

  /**
   * Confirms the address with a password that the reader of its mail gives; asked for by a button,
   * because mail programs follow links themselves.
   */
  public void confirm() {
    if (errors.none(
        () -> {
          // The link knows where one was going: its mail may be read in another browser.
          String link = request.getParameter("token");
          Optional<String> back = people.returnPath(link);
          people.confirm(link, password);
          onward.to(ReturnAddress.signInLeadingTo(back), "confirm.done");
        })) {
      return;
    }
    if (errors.of("token") != null) {
      onward.hand("refusal", errors.of("token"));
      onward.to("/confirm");
    }
  }

  /** Sends the link to confirm once more. */
  public void sendAgain() {
    if (errors.none(() -> people.requestConfirmation(email, language.locale()))) {
      onward.hand("sentTo", email);
      onward.to("/confirm");
    }
  }
}
