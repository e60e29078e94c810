package fr.healthdatahub.affiliation.conflict;

import java.util.List;

/**
 * What binds an expert, or those who have a demand.
 *
 * @param identities every e-mail, ORCID iD and id of the people
 * @param names of the people; co-authors are often known by nothing else
 * @param declared people or organisations with which a conflict was declared
 */
public record Ties(
    List<String> identities,
    List<String> names,
    List<Organisation> organisations,
    List<Coauthor> coauthors,
    List<String> declared) {
  public static final Ties NONE = new Ties(List.of(), List.of(), List.of(), List.of(), List.of());

  public Ties {
    identities = List.copyOf(identities);
    names = List.copyOf(names);
    organisations = List.copyOf(organisations);
    coauthors = List.copyOf(coauthors);
    declared = List.copyOf(declared);
  }
}
