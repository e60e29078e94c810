package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.token.IssuedToken;
import fr.healthdatahub.accounts.token.Scope;
import fr.healthdatahub.accounts.token.TokenView;
import fr.healthdatahub.accounts.token.Tokens;
import fr.healthdatahub.openapi.api.TokensApi;
import fr.healthdatahub.openapi.model.ApiToken;
import fr.healthdatahub.openapi.model.NewToken;
import fr.healthdatahub.openapi.model.TokenList;
import fr.healthdatahub.web.api.IdempotencyKey;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tokens for programs. */
@RequestScoped
public class TokensResource implements TokensApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Tokens tokens;
  @Inject BasicPassword basic;

  @Override
  public Response createToken(NewToken wanted, String idempotencyKey) {
    String key = IdempotencyKey.checked(idempotencyKey);
    Set<Scope> scopes = scopes(wanted.getScopes());
    String personId = basic.personId();
    if (personId == null) {
      policy.require(Operation.MANAGE_TOKENS);
      policy.requireScopes(scopes);
      personId = caller.personId();
    }
    IssuedToken issued =
        tokens.issue(
            personId,
            key,
            wanted.getName(),
            scopes,
            Duration.ofDays(wanted.getExpiresInDays()),
            caller.tokenExpiresAt());
    boolean made = issued.secret() != null;
    return Response.status(made ? Response.Status.CREATED : Response.Status.OK)
        .header("Cache-Control", "no-store")
        .entity(model(issued.token()).secret(issued.secret()))
        .build();
  }

  @Override
  public Response listTokens() {
    policy.require(Operation.MANAGE_TOKENS);
    List<ApiToken> items =
        tokens.of(caller.personId()).stream().map(TokensResource::model).toList();
    return Response.ok(new TokenList().items(items)).build();
  }

  @Override
  public Response revokeToken(String id) {
    policy.require(Operation.MANAGE_TOKENS);
    String tokenId = id.equals("current") ? caller.tokenId() : id;
    tokens.revoke(caller.personId(), tokenId);
    return Response.noContent().build();
  }

  private static Set<Scope> scopes(List<String> names) {
    Set<Scope> scopes = new LinkedHashSet<>();
    for (String name : names) {
      scopes.add(
          Scope.of(name)
              .orElseThrow(() -> AccountsProblem.invalid("scopes", "unknown-scope", name)));
    }
    return scopes;
  }

  static ApiToken model(TokenView view) {
    return new ApiToken()
        .id(view.id())
        .name(view.name())
        .scopes(view.scopes().stream().map(Scope::text).sorted().toList())
        .createdAt(view.createdAt().atOffset(ZoneOffset.UTC))
        .expiresAt(view.expiresAt().atOffset(ZoneOffset.UTC))
        .lastUsedAt(view.lastUsedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
  }
}
