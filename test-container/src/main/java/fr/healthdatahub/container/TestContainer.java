package fr.healthdatahub.container;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Gives CDI beans outside an application server their persistence context and configuration. */
class TestContainer implements Extension {
  private final EntityManagerFactory persistence;
  private final Map<String, String> configuration;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  /** For the proxy that CDI makes. */
  protected TestContainer() {
    this(null, Map.of());
  }

  TestContainer(EntityManagerFactory persistence, Map<String, String> configuration) {
    this.persistence = persistence;
    this.configuration = configuration;
  }

  Optional<String> configured(String key) {
    return Optional.ofNullable(configuration.get(key));
  }

  void injectPersistenceContexts(
      @Observes @WithAnnotations(PersistenceContext.class) ProcessAnnotatedType<?> type) {
    type.configureAnnotatedType()
        .filterFields(field -> field.isAnnotationPresent(PersistenceContext.class))
        .forEach(
            field ->
                field
                    .remove(annotation -> annotation instanceof PersistenceContext)
                    .add(InjectLiteral.INSTANCE));
  }

  void addEntityManager(@Observes AfterBeanDiscovery discovery) {
    discovery
        .<EntityManager>addBean()
        .types(EntityManager.class)
        .scope(Dependent.class)
        .createWith(context -> entityManagerOfTheTransaction());
  }

  /** Runs work in the transaction of this thread, or in one of its own. */
  Object inTransaction(Callable<Object> work) throws Exception {
    if (current.get() != null) {
      return work.call();
    }
    EntityManager entityManager = persistence.createEntityManager();
    EntityTransaction transaction = entityManager.getTransaction();
    transaction.begin();
    current.set(entityManager);
    try {
      Object result = work.call();
      transaction.commit();
      return result;
    } finally {
      current.remove();
      if (transaction.isActive()) {
        transaction.rollback();
      }
      entityManager.close();
    }
  }

  /** Runs work while this thread's transaction is put aside. */
  Object outsideTransaction(Callable<Object> work) throws Exception {
    EntityManager suspended = current.get();
    current.remove();
    try {
      return work.call();
    } finally {
      if (suspended != null) {
        current.set(suspended);
      }
    }
  }

  private EntityManager entityManagerOfTheTransaction() {
    return (EntityManager)
        Proxy.newProxyInstance(
            TestContainer.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              if (current.get() == null) {
                throw new IllegalStateException("No transaction for " + method);
              }
              try {
                return method.invoke(current.get(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
