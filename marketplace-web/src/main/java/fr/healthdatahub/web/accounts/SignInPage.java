package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.SignIn;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.web.identity.SessionCookie;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signing in and out, registering, confirming, and choosing another password. */
@Named
@RequestScoped
public class SignInPage {
  @Inject SignIn signIn;
  @Inject Sessions sessions;
  @Inject People people;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private String email;
  private String name;
  private String password;
  private String refusal;
  private boolean done;

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** What was refused, or null. */
  public String getRefusal() {
    return refusal;
  }

  public boolean isDone() {
    return done;
  }

  /** The secret of a mailed link. */
  public String getToken() {
    return request.getParameter("token");
  }

  /** Opens a new session, whatever there was before, and goes to the challenges. */
  public String signIn() throws IOException {
    try {
      String personId = signIn.authenticate(text(email), text(password), request.getRemoteAddr());
      request.changeSessionId();
      String secret =
          sessions.open(personId, request.getHeader("User-Agent"), request.getRemoteAddr());
      SessionCookie.give(request, response(), secret);
      go("/challenges");
    } catch (AccountsProblem problem) {
      refusal = Refused.words(problem, language.locale());
    }
    return null;
  }

  /** Ends the session on every node. */
  public String signOut() throws IOException {
    SessionCookie.of(request).ifPresent(sessions::endBySecret);
    SessionCookie.take(request, response());
    request.getSession().invalidate();
    go("/");
    return null;
  }

  public String register() {
    return attempt(
        () -> people.register(text(email), text(name), text(password), language.locale()));
  }

  public String confirm() {
    return attempt(() -> people.confirm(text(getToken())));
  }

  public String requestReset() {
    return attempt(() -> people.requestReset(text(email), language.locale()));
  }

  public String reset() {
    return attempt(() -> people.reset(text(getToken()), text(password)));
  }

  private String attempt(Runnable action) {
    try {
      action.run();
      done = true;
    } catch (AccountsProblem problem) {
      refusal = Refused.words(problem, language.locale());
    }
    return null;
  }

  private void go(String path) throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(language.url(path));
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
