package fr.healthdatahub.web.identity;

/** What a caller is to the thing that an operation is about; a caller may be several. */
public enum Relation {
  /** Anybody, signed in or not. */
  VISITOR,
  /** Signed in, and nothing special to the thing. */
  SIGNED_IN,
  /** The thing is the caller's own. */
  OWNER,
  /** The thing was published for people like the caller. */
  ADDRESSEE,
  /** The caller organises the challenge. */
  ORGANISER,
  /** A Hub officer. */
  OFFICER,
  /** An administrator. */
  ADMINISTRATOR
}
