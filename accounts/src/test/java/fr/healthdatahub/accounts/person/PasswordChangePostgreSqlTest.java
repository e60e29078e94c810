package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.Database;

class PasswordChangePostgreSqlTest extends PasswordChangeTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
