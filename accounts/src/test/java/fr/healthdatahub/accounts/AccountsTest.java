package fr.healthdatahub.accounts;

import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.healthdatahub.accounts.password.QuickHashing;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.time.MovableClock;
import fr.healthdatahub.container.Database;
import fr.healthdatahub.container.RunningModule;
import java.time.Duration;
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
  protected RunningModule accounts;

  @BeforeAll
  void start() {
    Class<?>[] beans =
        quickHashing()
            ? new Class<?>[] {MovableClock.class, QuickHashing.class}
            : new Class<?>[] {MovableClock.class};
    accounts =
        new RunningModule("accounts", database().migrated("accounts"), configuration(), beans);
  }

  @AfterAll
  void stop() {
    accounts.close();
  }

  protected Database database() {
    return Database.H2;
  }

  /** Whether password hashes cost next to nothing. */
  protected boolean quickHashing() {
    return true;
  }

  protected Map<String, String> configuration() {
    return Map.of();
  }

  /** Moves the clock on. */
  protected void advance(Duration duration) {
    accounts.get(MovableClock.class).advance(duration);
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
