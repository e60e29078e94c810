package fr.healthdatahub.accounts.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells the time, at the precision that the database keeps. */
@ApplicationScoped
public class AccountsClock {
  /** The present instant in whole microseconds, so that what is stored equals what was computed. */
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
