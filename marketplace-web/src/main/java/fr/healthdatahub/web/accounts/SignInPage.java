package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.SignIn;
import fr.healthdatahub.accounts.session.SessionIdentity;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.ClientAddress;
import fr.healthdatahub.web.identity.PageSession;
import fr.healthdatahub.web.identity.SessionCookie;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Onward;
import fr.healthdatahub.web.page.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signing in and out. */
@Named
@RequestScoped
public class SignInPage {
  @Inject SignIn signIn;
  @Inject Sessions sessions;
  @Inject Caller caller;
  @Inject FormErrors errors;
  @Inject ReturnAddress returnAddress;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  @Inject ClientAddress address;
  private String email;
  private String password;

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Who is signed in already has nothing to do here. */
  public void leaveWhenSignedIn() {
    if (caller.isSignedIn()) {
      onward.to("/account");
    }
  }

  /** Who is not signed in is asked to, and comes back. */
  public void requireSignedIn() {
    if (!caller.isSignedIn()) {
      Visit.go(returnAddress.getSignIn());
    }
  }

  /** Opens a new session, whatever there was before, and leads back to where one came from. */
  public void signIn() {
    errors.none(
        () -> {
          open(signIn.authenticate(email, password, address.text()));
          onward.to(returnAddress.path());
        });
  }

  /** Ends the session on every node. */
  public void signOut() {
    SessionCookie.of(request).ifPresent(sessions::endBySecret);
    SessionCookie.take(request, response());
    request.getSession().invalidate();
    onward.to("/");
  }

  /** Gives this browser a new session in place of the one it had. */
  void open(String personId) {
    SessionCookie.of(request).ifPresent(sessions::endBySecret);
    String secret = sessions.open(personId, request.getHeader("User-Agent"), address.text());
    SessionCookie.give(request, response(), secret);
    PageSession.begin(
        request, sessions.personOf(secret).map(SessionIdentity::sessionId).orElseThrow());
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
