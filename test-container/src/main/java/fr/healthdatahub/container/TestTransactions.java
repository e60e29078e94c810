package fr.healthdatahub.container;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Obeys {@code @Transactional} as the application server does, for the two types that are used. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TestTransactions {
  @Inject TestContainer container;

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    Transactional onMethod = invocation.getMethod().getAnnotation(Transactional.class);
    Transactional.TxType type = onMethod == null ? Transactional.TxType.REQUIRED : onMethod.value();
    return switch (type) {
      case REQUIRED -> container.inTransaction(invocation::proceed);
      case NOT_SUPPORTED -> container.outsideTransaction(invocation::proceed);
      default -> throw new IllegalStateException("Not used by the modules: " + type);
    };
  }
}
