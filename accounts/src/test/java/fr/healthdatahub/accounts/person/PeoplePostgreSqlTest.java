package fr.healthdatahub.accounts.person;

import fr.healthdatahub.container.Database;

class PeoplePostgreSqlTest extends PeopleTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
