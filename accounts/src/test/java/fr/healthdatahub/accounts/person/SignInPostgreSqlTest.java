package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.Database;

class SignInPostgreSqlTest extends SignInTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
