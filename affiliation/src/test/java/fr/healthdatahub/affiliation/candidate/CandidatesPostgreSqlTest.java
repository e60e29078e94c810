package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.container.Database;

class CandidatesPostgreSqlTest extends CandidatesTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
