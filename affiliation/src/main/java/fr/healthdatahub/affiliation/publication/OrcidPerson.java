package fr.healthdatahub.affiliation.publication;

import java.util.List;

/**
 * What an ORCID record tells of its owner, besides works.
 *
 * @param orcid such as {@code 0000-0002-1825-0097}; null for none or a wrong one
 * @param name may be empty
 * @param biography may be empty
 * @param keywords of the owner's research
 */
public record OrcidPerson(
    String orcid,
    String name,
    String biography,
    List<String> keywords,
    List<Employment> employments) {
  public OrcidPerson {
    keywords = List.copyOf(keywords);
    employments = List.copyOf(employments);
  }

  /**
   * Where the owner works or worked. Texts may be empty.
   *
   * @param organisationId as the record names it, such as {@code https://ror.org/02kvxyf05}
   * @param from year; 0 when it is not told
   * @param to year; 0 when it goes on, or is not told
   */
  public record Employment(
      String organisation,
      String organisationId,
      String department,
      String role,
      String city,
      String country,
      int from,
      int to) {}
}
