package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.openapi.api.MeApi;
import fr.healthdatahub.openapi.model.Me;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Tells a program whom its token stands for. */
@RequestScoped
public class MeResource implements MeApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject People people;

  @Override
  public Response getMe() {
    policy.require(Operation.READ_ME);
    PersonView me = people.get(caller.personId());
    return Response.ok(
            new Me()
                .id(me.id())
                .displayName(me.displayName())
                .email(me.email())
                .locale(me.locale().getLanguage()))
        .build();
  }
}
