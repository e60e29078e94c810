package fr.healthdatahub.accounts.session;

import fr.healthdatahub.accounts.Database;

class SessionsPostgreSqlTest extends SessionsTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
