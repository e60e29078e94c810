package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.Database;

class RegistrationPostgreSqlTest extends RegistrationTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
