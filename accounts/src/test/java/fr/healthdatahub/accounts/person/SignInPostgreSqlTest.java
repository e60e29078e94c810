package fr.healthdatahub.accounts.person;

import fr.healthdatahub.container.Database;

class SignInPostgreSqlTest extends SignInTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
