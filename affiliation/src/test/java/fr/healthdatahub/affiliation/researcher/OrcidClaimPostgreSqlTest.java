package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.container.Database;

class OrcidClaimPostgreSqlTest extends OrcidClaimTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
