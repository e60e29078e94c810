package fr.healthdatahub.web.portal;

import java.util.UUID;

/**
 * People, researchers and demands as rows of a database, with the password of the demo accounts.
 */
public final class AffiliationRows {
  private final Database database;

  public AffiliationRows(Database database) {
    this.database = database;
  }

  /** An account; its id. */
  public String person(String email, String name) {
    String id = UUID.randomUUID().toString();
    database.update(
        "insert into accounts.person"
            + " (id, email, display_name, password_hash, locale, created_at, confirmed_at)"
            + " select ?, ?, ?, password_hash, 'en', current_timestamp, current_timestamp"
            + " from accounts.person where email = 'participant@demo.hub'",
        id,
        email,
        name);
    return id;
  }

  public void officer(String personId) {
    database.update(
        "insert into accounts.role_grant (id, person_id, role, granted_at)"
            + " values (?, ?, 'HUB_OFFICER', current_timestamp)",
        UUID.randomUUID().toString(),
        personId);
  }

  /** An institution of that name; its id. */
  public String institution(String name) {
    String id = UUID.randomUUID().toString();
    database.update(
        "insert into affiliation.institution (id, name, kind, created_at, confirmed_at)"
            + " values (?, ?, 'HOSPITAL', current_timestamp, current_timestamp)",
        id,
        name);
    return id;
  }

  /** A researcher who takes part in matching; the id in the registry. */
  public String researcher(String personId, String name, String skill, String institutionId) {
    String id = UUID.randomUUID().toString();
    database.update(
        "insert into affiliation.researcher (id, person_id, name, discipline, about, languages,"
            + " place, other_emails, institution_id, capacity, visibility, paused, created_at,"
            + " changed_at, confirmed_at, version) values (?, ?, ?, 'BIOSTATISTICS', '', 'fr,en',"
            + " 'Lyon', '', ?, 2, '', false, current_timestamp, current_timestamp,"
            + " current_timestamp, 1)",
        id,
        personId,
        name,
        institutionId);
    database.update(
        "insert into affiliation.researcher_skill (researcher_id, position, skill, level)"
            + " values (?, 0, ?, 3)",
        id,
        skill);
    database.update(
        "insert into affiliation.consent (id, researcher_id, purpose, text_version, given_at)"
            + " values (?, ?, 'MATCHING', 1, current_timestamp)",
        UUID.randomUUID().toString(),
        id);
    changed();
    return id;
  }

  public void publication(String researcherId, String title) {
    database.update(
        "insert into affiliation.evidence (id, researcher_id, kind, title, text, published,"
            + " language, venue, authors, title_key, created_at) values (?, ?, 'PUBLICATION', ?, '',"
            + " 2025, 'en', '', '', ?, current_timestamp)",
        UUID.randomUUID().toString(),
        researcherId,
        title,
        title);
    changed();
  }

  /** Changes how many demands a researcher takes. */
  public void capacity(String researcherId, int capacity) {
    database.update(
        "update affiliation.researcher set capacity = ?, version = version + 1 where id = ?",
        capacity,
        researcherId);
    changed();
  }

  /** Ends all that a researcher agreed to. */
  public void withdraw(String researcherId) {
    database.update(
        "update affiliation.consent set withdrawn_at = current_timestamp where researcher_id = ?",
        researcherId);
    changed();
  }

  /** A proposal in a state; its id. */
  public String proposal(
      String demandId, String researcherId, String personId, String officerId, String status) {
    String id = UUID.randomUUID().toString();
    database.update(
        "insert into affiliation.proposal (id, demand_id, researcher_id, person_id, status, message,"
            + " score, text_weight, taxonomy_weight, proposed_by, proposed_at, version)"
            + " values (?, ?, ?, ?, ?, '', 0.5, 40, 60, ?, current_timestamp, 1)",
        id,
        demandId,
        researcherId,
        personId,
        status,
        officerId);
    return id;
  }

  /** Somebody whom a researcher muted; the id of the mute. */
  public String mute(String researcherId, String ownerId) {
    String id = UUID.randomUUID().toString();
    database.update(
        "insert into affiliation.mute (id, researcher_id, owner_id, created_at)"
            + " values (?, ?, ?, current_timestamp)",
        id,
        researcherId,
        ownerId);
    return id;
  }

  /** A published demand for a skill; its id. */
  public String demand(String ownerId, String title, String skill, String institutionId) {
    return demand(ownerId, title, "Who could model this in hospital claims?", skill, institutionId);
  }

  /** The same with words of its own. */
  public String demand(
      String ownerId, String title, String need, String skill, String institutionId) {
    String id = UUID.randomUUID().toString();
    database.update(
        "insert into affiliation.demand (id, owner_id, institution_id, title, need, language,"
            + " languages, place, remote, confidentiality, status, text_weight, taxonomy_weight,"
            + " created_at, changed_at, version) values (?, ?, ?, ?, ?, 'en', '', '', true, 'PUBLIC',"
            + " 'PUBLISHED', 40, 60, current_timestamp, current_timestamp, 1)",
        id,
        ownerId,
        institutionId,
        title,
        need);
    database.update(
        "insert into affiliation.demand_skill (demand_id, position, skill, level, required)"
            + " values (?, 0, ?, 0, true)",
        id,
        skill);
    return id;
  }

  /** Lets only those read a demand whom the Hub proposes. */
  public void confidential(String demandId) {
    database.update(
        "update affiliation.demand set confidentiality = 'PROPOSED' where id = ?", demandId);
  }

  /** Asks a demand's researchers to speak a language. */
  public void spokenIn(String demandId, String language) {
    database.update(
        "update affiliation.demand set languages = ?, version = version + 1 where id = ?",
        language,
        demandId);
  }

  /** What the portal reads again what it derived. */
  private void changed() {
    database.update("update affiliation.registry set version = version + 1");
  }
}
