package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.affiliation.Database;

class ProposalsPostgreSqlTest extends ProposalsTest {
  @Override
  protected Database database() {
    return Database.POSTGRESQL;
  }
}
