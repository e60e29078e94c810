package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.generation.GenerationView;
import fr.healthdatahub.samples.generation.Generations;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.identity.Relation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds a generation for a caller who may do something with it. */
@RequestScoped
class GenerationAccess {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Generations generations;

  /** One that is ready for everybody, or the caller's own. */
  GenerationView read(String id) {
    Optional<GenerationView> found = generations.find(id);
    if (found.filter(GenerationView::isReady).isPresent()) {
      policy.require(Operation.READ_SAMPLES);
      return found.get();
    }
    return own(Operation.READ_GENERATION, found);
  }

  /** The caller's own; who asks for another's, and for none, get the same answer. */
  GenerationView own(Operation operation, String id) {
    return own(operation, generations.find(id));
  }

  private GenerationView own(Operation operation, Optional<GenerationView> found) {
    boolean own =
        caller.isSignedIn()
            && found.filter(view -> caller.personId().equals(view.personId())).isPresent();
    policy.require(operation, own ? Relation.OWNER : Relation.VISITOR);
    return found.orElseThrow();
  }
}
