package fr.healthdatahub.web.candidates;

import fr.healthdatahub.web.portal.AffiliationRows;
import fr.healthdatahub.web.portal.Database;
import java.util.UUID;

/** Who is there in the tests of candidates, by their ids; nobody else has their words. */
final class CandidatesCast {
  final String skill = "kite building " + UUID.randomUUID();
  final String run = UUID.randomUUID().toString().substring(0, 8);
  final String demand;
  final String second;
  final String third;
  final String unspoken;
  final String confidential;
  final String ada;
  final String bob;
  final String colleague;
  final String mallory;
  final String carol;
  final String dora;

  CandidatesCast(Database database) {
    AffiliationRows rows = new AffiliationRows(database);
    rows.officer(rows.person(email("officer"), "Officer"));
    String hospital = rows.institution("Hospital " + run);
    String ownerId = rows.person(email("owner"), "The owner");
    demand = rows.demand(ownerId, "Kites over claims " + run, skill, hospital);
    second = rows.demand(ownerId, "More kites " + run, skill, hospital);
    third = rows.demand(rows.person(email("other"), "Other"), "Last kites " + run, skill, null);
    unspoken = rows.demand(ownerId, "Kites in Maltese " + run, skill, null);
    rows.spokenIn(unspoken, "mt");
    confidential = rows.demand(ownerId, "Secret kites " + run, run, null);
    rows.confidential(confidential);
    carol = rows.researcher(rows.person(email("carol"), "Carol"), "Carol", run, null);
    dora = rows.researcher(rows.person(email("dora"), "Dora"), "Dora", "dancing " + run, null);
    ada = rows.researcher(rows.person(email("ada"), "Ada L."), "Ada Martin", skill, null);
    rows.publication(ada, "Kites over hospital claims");
    bob = rows.researcher(rows.person(email("bob"), "Bob"), "Bob", skill, null);
    colleague =
        rows.researcher(rows.person(email("colleague"), "Colleague"), "Colleague", skill, hospital);
    mallory =
        rows.researcher(
            rows.person(email("mallory"), "Mallory"), "=HYPERLINK(\"http://evil\")", skill, null);
  }

  String email(String who) {
    return who + "-" + run + "@example.org";
  }
}
