package fr.healthdatahub.accounts.audit;

import fr.healthdatahub.container.Database;

class AuditPostgreSqlTest extends AuditTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
