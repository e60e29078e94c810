package fr.healthdatahub.web.platform;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The one data source. {@code hub.db.url} chooses the database: H2 in the home by default, {@code
 * jdbc:postgresql:…} for real use.
 */
@DataSourceDefinition(
    name = HubDataSource.NAME,
    className = "fr.healthdatahub.web.platform.HubConnections",
    url = "${MPCONFIG=hub.db.url:" + HubDataSource.H2 + "}",
    user = "${MPCONFIG=hub.db.user:hub}",
    password = "${MPCONFIG=hub.db.password:hub}",
    initialPoolSize = 0,
    minPoolSize = 0,
    maxPoolSize = 24,
    properties = {
      // "select 1" at most once a second a connection, on both databases: after one was away, or
      // H2 closed its file on a full disk, dead connections are replaced before anybody uses one.
      // H2 itself calls such a connection valid.
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      "fish.payara.fail-all-connections=true"
    })
public final class HubDataSource {
  static final String NAME = "java:app/jdbc/hub";

  /**
   * WRITE_DELAY=0: with H2's default, a killed process loses commits that it acknowledged. The
   * other settings make it speak as PostgreSQL does.
   */
  static final String H2 =
      "jdbc:h2:file:./.hub/database/hub;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
          + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

  private HubDataSource() {}
}
