package fr.healthdatahub.affiliation.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells the time, at the precision that the database keeps. */
@ApplicationScoped
public class AffiliationClock {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** The present instant in whole microseconds, so that what is stored equals what was computed. */
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** The present day where the Hub is. */
  public LocalDate today() {
    return now().atZone(PARIS).toLocalDate();
  }
}
