package fr.healthdatahub.web.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Requests that must be refused, by the code of the problem; the last one of a code counts. */
final class Provocations {
  private final Map<String, Provocation> byCode = new LinkedHashMap<>();

  /** A request that must be refused, made when it is its turn. */
  record Provocation(String operation, Supplier<Request> request) {}

  void put(String code, String operation, Supplier<Request> request) {
    byCode.put(code, new Provocation(operation, request));
  }

  Map<String, Provocation> byCode() {
    return Collections.unmodifiableMap(byCode);
  }
}
