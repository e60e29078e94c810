package fr.healthdatahub.accounts.person;

import fr.healthdatahub.container.Database;

class RegistrationPostgreSqlTest extends RegistrationTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
