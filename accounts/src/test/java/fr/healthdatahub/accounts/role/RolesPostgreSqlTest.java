package fr.healthdatahub.accounts.role;

import fr.healthdatahub.container.Database;

class RolesPostgreSqlTest extends RolesTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
