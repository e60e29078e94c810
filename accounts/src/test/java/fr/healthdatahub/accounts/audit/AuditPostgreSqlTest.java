package fr.healthdatahub.accounts.audit;

import fr.healthdatahub.accounts.Database;

class AuditPostgreSqlTest extends AuditTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
