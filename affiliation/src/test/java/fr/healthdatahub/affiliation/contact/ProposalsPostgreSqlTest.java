package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.container.Database;

class ProposalsPostgreSqlTest extends ProposalsTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
