package fr.healthdatahub.web.identity;

import fr.healthdatahub.accounts.token.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Asks the table for the present caller. Pages and resources both come here. */
@RequestScoped
public class Policy {
  @Inject Caller caller;

  /** Lets pass, or throws a {@link Refusal}. */
  public void require(Operation operation, Relation... toTheThing) {
    if (!operation.open() && !caller.isSignedIn()) {
      throw new Refusal(401, "sign-in-required", null);
    }
    Set<Relation> relations = relations(toTheThing);
    if (!operation.allows(relations)) {
      throw operation.hiddenAs() != null
          ? new Refusal(404, operation.hiddenAs(), null)
          : new Refusal(403, "not-allowed", null);
    }
    if (!operation.open() && !caller.holds(operation.scope())) {
      throw new Refusal(
          403, "scope-missing", operation.scope() == null ? "-" : operation.scope().text());
    }
  }

  /** Lets pass a token that holds each of these scopes: one token never makes a stronger one. */
  public void requireScopes(Set<Scope> scopes) {
    scopes.stream()
        .filter(scope -> !caller.holds(scope))
        .findFirst()
        .ifPresent(
            scope -> {
              throw new Refusal(403, "scope-missing", scope.text());
            });
  }

  /** Whether {@link #require} would let pass. */
  public boolean allows(Operation operation, Relation... toTheThing) {
    return operation.open()
        || caller.isSignedIn()
            && operation.allows(relations(toTheThing))
            && caller.holds(operation.scope());
  }

  private Set<Relation> relations(Relation... toTheThing) {
    Set<Relation> relations = EnumSet.copyOf(caller.relations());
    relations.addAll(List.of(toTheThing));
    return relations;
  }
}
