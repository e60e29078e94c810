package fr.healthdatahub.accounts;

import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/** A test class with accounts of its own; tests keep apart by using people of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AccountsTest {
  protected static final String PASSWORD = "a plain long sentence";
  protected RunningAccounts accounts;

  @BeforeAll
  void start() {
    accounts = new RunningAccounts(database(), quickHashing(), configuration());
  }

  @AfterAll
  void stop() {
    accounts.close();
  }

  protected Database database() {
    return Database.H2;
  }

  protected boolean quickHashing() {
    return true;
  }

  protected Map<String, String> configuration() {
    return Map.of();
  }

  protected static String newEmail() {
    return UUID.randomUUID() + "@hopital.example";
  }

  protected static String newAddress() {
    return "address-" + UUID.randomUUID();
  }

  protected String newPerson() {
    return newPerson(newEmail());
  }

  protected String newPerson(String email) {
    return accounts
        .get(People.class)
        .registerConfirmed(email, "Marie Dupont", PASSWORD, Locale.FRENCH);
  }

  /** Expects a refusal with that code and returns it. */
  protected static AccountsProblem refusal(String code, Executable work) {
    AccountsProblem problem = assertThrows(AccountsProblem.class, work);
    org.junit.jupiter.api.Assertions.assertEquals(code, problem.code());
    return problem;
  }

  /** Does the same in several threads at once and returns the results. */
  protected static <T> List<T> atOnce(int threads, Supplier<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(work::get);
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      pool.shutdown();
    }
  }
}
