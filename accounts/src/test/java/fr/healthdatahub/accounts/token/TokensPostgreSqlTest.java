package fr.healthdatahub.accounts.token;

import fr.healthdatahub.container.Database;

class TokensPostgreSqlTest extends TokensTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
