package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.session.SessionView;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.token.Scope;
import fr.healthdatahub.accounts.token.TokenView;
import fr.healthdatahub.accounts.token.Tokens;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** My space: tokens for programs, and the browsers in which I am signed in. */
@Named
@RequestScoped
public class AccountPage {
  private static final Duration LIFE = Duration.ofDays(90);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Tokens tokens;
  @Inject Sessions sessions;
  @Inject Language language;
  private String name;
  private List<String> scopes = List.of("challenges:read", "submissions:read", "submissions:write");
  private String secret;
  private String refusal;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<String> getScopes() {
    return scopes;
  }

  public void setScopes(List<String> scopes) {
    this.scopes = scopes;
  }

  /** All scopes that a token may have. */
  public List<String> getAllScopes() {
    return Arrays.stream(Scope.values()).map(Scope::text).toList();
  }

  /** A new token's secret, shown once. */
  public String getSecret() {
    return secret;
  }

  public String getRefusal() {
    return refusal;
  }

  public List<TokenView> getTokens() {
    return tokens.of(caller.personId());
  }

  public List<SessionView> getSessions() {
    return sessions.of(caller.personId());
  }

  /** Makes a token of 90 days. */
  public String create() {
    policy.require(Operation.MANAGE_TOKENS);
    try {
      Set<Scope> wanted = new LinkedHashSet<>();
      scopes.forEach(text -> Scope.of(text).ifPresent(wanted::add));
      secret = tokens.issue(caller.personId(), name, wanted, LIFE).secret();
      name = null;
    } catch (AccountsProblem problem) {
      refusal = Refused.words(problem, language.locale());
    }
    return null;
  }

  public String revoke(String tokenId) {
    policy.require(Operation.MANAGE_TOKENS);
    return attempt(() -> tokens.revoke(caller.personId(), tokenId));
  }

  public String end(String sessionId) {
    policy.require(Operation.MANAGE_SESSIONS);
    return attempt(() -> sessions.end(caller.personId(), sessionId));
  }

  public String when(Instant instant) {
    return language.instant(instant, PARIS);
  }

  private String attempt(Runnable action) {
    try {
      action.run();
    } catch (AccountsProblem gone) {
      refusal = Refused.words(gone, language.locale());
    }
    return null;
  }
}
