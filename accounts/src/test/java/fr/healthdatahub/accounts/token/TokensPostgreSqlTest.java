package fr.healthdatahub.accounts.token;

import fr.healthdatahub.accounts.Database;

class TokensPostgreSqlTest extends TokensTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
