package fr.healthdatahub.affiliation.researcher;

/** Asks researchers by e-mail whether they are still there; called in the asking's transaction. */
public interface ReconfirmationMails {
  /**
   * Asks somebody who was not there for half a year.
   *
   * @param days after which the profile is hidden without an answer
   */
  void ask(String personId, long days);
}
