package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.InstitutionsApi;
import fr.healthdatahub.sdk.model.Institution;
import fr.healthdatahub.sdk.model.InstitutionFacts;
import fr.healthdatahub.sdk.model.InstitutionParent;
import fr.healthdatahub.sdk.model.InstitutionUnification;
import fr.healthdatahub.sdk.model.ReviewedInstitution;
import java.util.List;

/** Where people work, and who has demands. */
public final class InstitutionsHandle {
  private static final int MOST = 200;

  private final Transport transport;
  private final InstitutionsApi api;

  InstitutionsHandle(Transport transport) {
    this.transport = transport;
    this.api = new InstitutionsApi(transport.api());
  }

  /** Those of which a spelling has a word that begins so; at most 20. */
  public List<Institution> suggest(String typed) {
    return transport.call(() -> api.suggestInstitutions(typed)).getItems();
  }

  /**
   * Joins two that are one. For the Hub's officers.
   *
   * @param from id of the one that is no more
   * @param into id of the one that is left
   */
  public Institution unify(String from, String into) {
    InstitutionUnification unification = new InstitutionUnification().into(into);
    return transport.call(() -> api.unifyInstitution(from, unification));
  }

  /**
   * All with how many profiles and demands name them, those that may be one first; at most 200. For
   * the Hub's officers.
   *
   * @param typed the beginning of words of a name; null for all
   */
  public List<ReviewedInstitution> review(String typed) {
    return transport.call(() -> api.reviewInstitutions(typed, null, MOST)).getItems();
  }

  /**
   * Says where one is. For the Hub's officers.
   *
   * @param ror its id in the Research Organization Registry; null for none
   * @param city null for none
   */
  public Institution describe(String id, String ror, String city) {
    return describe(id, ror, city, null);
  }

  /**
   * Says where one is, and by which addresses its people write: who states a demand with one of
   * them is known to speak for it. For the Hub's officers.
   *
   * @param ror its id in the Research Organization Registry; null for none
   * @param city null for none
   * @param mailDomain such as {@code inserm.fr}; null for none
   */
  public Institution describe(String id, String ror, String city, String mailDomain) {
    InstitutionFacts facts = new InstitutionFacts().ror(ror).city(city).mailDomain(mailDomain);
    return transport.call(() -> api.describeInstitution(id, facts));
  }

  /**
   * Says what one is a part of. For the Hub's officers.
   *
   * @param parentId null for nothing
   */
  public Institution place(String id, String parentId) {
    InstitutionParent parent = new InstitutionParent().parentId(parentId);
    return transport.call(() -> api.placeInstitution(id, parent));
  }
}
