package fr.healthdatahub.affiliation.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Counts changes of the registry. Every change waits for the one before it to be committed: what
 * was read after version n holds everything up to n.
 */
@ApplicationScoped
@Transactional
public class RegistryVersion {
  @PersistenceContext(unitName = "affiliation")
  EntityManager em;

  @Inject Event<RegistryChanged> changed;

  /** The number of changes so far. */
  public long current() {
    return em.find(RegistryState.class, RegistryState.ONLY).version();
  }

  /**
   * Waits until no other erasure is under way. Everything else locks institutions, then a
   * researcher, then proposals in the order of their ids, then this registry.
   */
  public void beginErasure() {
    em.find(RegistryState.class, RegistryState.ERASURES, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Lets nobody else change the registry until this transaction ends. */
  public void hold() {
    em.find(RegistryState.class, RegistryState.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Counts one change more, in the transaction that makes it. */
  public void change() {
    em.find(RegistryState.class, RegistryState.ONLY, LockModeType.PESSIMISTIC_WRITE).change();
    changed.fire(new RegistryChanged());
  }
}
