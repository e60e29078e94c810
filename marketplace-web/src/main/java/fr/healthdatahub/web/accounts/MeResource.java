package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.openapi.api.MeApi;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Tells a program whom its token stands for, hands over all of theirs, and erases it. */
@RequestScoped
public class MeResource implements MeApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject People people;
  @Inject MyData data;
  @Inject BasicPassword basic;
  @Inject Problems problems;

  @Override
  public Response getMe() {
    policy.require(Operation.READ_ME);
    return Response.ok(MyData.me(people.get(caller.personId()))).build();
  }

  @Override
  public Response exportMe() {
    policy.require(Operation.EXPORT_ME);
    return Response.ok(data.of(caller.personId(), problems.locale()))
        .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  @Override
  public Response eraseMe() {
    String personId = basic.personId();
    if (personId == null) {
      policy.require(Operation.ERASE_ME);
      throw AccountsProblem.of(AccountsProblem.Kind.FORBIDDEN, "password-required");
    }
    people.erase(personId, personId);
    return Response.noContent().build();
  }
}
