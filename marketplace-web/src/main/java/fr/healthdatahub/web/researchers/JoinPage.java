package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Onward;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** Joining the registry: one page, two minutes. */
@Named
@RequestScoped
public class JoinPage {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Researchers researchers;
  @Inject ResearcherAccess access;
  @Inject ProfileForm form;
  @Inject ProfileFields fields;
  @Inject FormErrors errors;
  @Inject Onward onward;

  @PostConstruct
  void prepare() {
    if (caller.isSignedIn()) {
      // Nothing is ticked for anybody: consent is an act.
      fields.show(
          Profile.joining(caller.getDisplayName(), null, null, List.of()), Set.<Purpose>of());
    }
  }

  /** Whoever joined already is led to their profile. */
  public void leaveWhenJoined() {
    if (access.isJoined()) {
      onward.to("/researchers/me");
    }
  }

  public void join() {
    policy.require(Operation.CHANGE_OWN_PROFILE);
    if (errors.none(() -> researchers.join(caller.personId(), form.profile(), form.agreed()))) {
      onward.to("/researchers/me", "joined");
    }
  }
}
