package fr.healthdatahub.affiliation.freeword;

import fr.healthdatahub.container.Database;

class FreeWordsPostgreSqlTest extends FreeWordsTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
