package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.token.Scope;
import fr.healthdatahub.accounts.token.TokenView;
import fr.healthdatahub.accounts.token.Tokens;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The part of My space about tokens for programs. */
@Named
@RequestScoped
public class TokensPage {
  private static final List<String> USUAL =
      List.of("challenges:read", "submissions:read", "submissions:write");

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Tokens tokens;
  @Inject FormErrors errors;
  @Inject Onward onward;
  private String name;
  private String days = "90";
  private List<String> scopes = USUAL;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** How many days the new token is to work, as typed. */
  public String getDays() {
    return days;
  }

  public void setDays(String days) {
    this.days = days;
  }

  public List<String> getScopes() {
    return scopes;
  }

  public void setScopes(List<String> scopes) {
    this.scopes = scopes;
  }

  public List<String> getAllScopes() {
    return Arrays.stream(Scope.values()).map(Scope::text).toList();
  }

  public List<TokenView> getAll() {
    return tokens.of(caller.personId());
  }

  /** Makes a token and shows its secret, once. */
  public void create() {
    policy.require(Operation.MANAGE_TOKENS);
    boolean made =
        errors.none(
            () ->
                onward.hand(
                    "secret", tokens.issue(caller.personId(), name, chosen(), life()).secret()));
    if (made) {
      onward.to("/account#tokens");
    }
  }

  public void revoke(String tokenId) {
    policy.require(Operation.MANAGE_TOKENS);
    if (errors.none(() -> tokens.revoke(caller.personId(), tokenId))) {
      onward.to("/account#tokens", "tokens.revoked");
    }
  }

  private Set<Scope> chosen() {
    Set<Scope> wanted = new LinkedHashSet<>();
    for (String text : scopes) {
      wanted.add(
          Scope.of(text)
              .orElseThrow(() -> AccountsProblem.invalid("scopes", "unknown-scope", text)));
    }
    return wanted;
  }

  /** What is no number of days is refused as a life that no token has. */
  private Duration life() {
    try {
      return Duration.ofDays(Integer.parseInt(days == null ? "" : days.strip()));
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }
}
