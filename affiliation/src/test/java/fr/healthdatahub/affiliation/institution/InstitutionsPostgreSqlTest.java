package fr.healthdatahub.affiliation.institution;

import fr.healthdatahub.container.Database;

class InstitutionsPostgreSqlTest extends InstitutionsTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
