package fr.healthdatahub.accounts.session;

import fr.healthdatahub.container.Database;

class SessionsPostgreSqlTest extends SessionsTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
