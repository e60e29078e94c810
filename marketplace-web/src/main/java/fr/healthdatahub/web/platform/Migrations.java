package fr.healthdatahub.web.platform;

import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every module's schema to the version that this portal speaks. */
final class Migrations {
  private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
  private static final List<String> SCHEMAS =
      List.of("jobs", "accounts", "challenges", "samples", "affiliation");

  private Migrations() {}

  /** Runs what is missing, under Flyway's lock; a run that was cut off is taken up again. */
  static void run(DataSource dataSource) {
    for (String schema : SCHEMAS) {
      int count =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(dataSource)
              .locations("classpath:db/migration/" + schema)
              .defaultSchema(schema)
              .createSchemas(true)
              .load()
              .migrate()
              .migrationsExecuted;
      if (count > 0) {
        LOG.info(() -> "Schema " + schema + ": " + count + " migrations");
      }
    }
  }
}
