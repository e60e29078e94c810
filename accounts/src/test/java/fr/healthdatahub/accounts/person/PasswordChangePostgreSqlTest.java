package fr.healthdatahub.accounts.person;

import fr.healthdatahub.container.Database;

class PasswordChangePostgreSqlTest extends PasswordChangeTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
