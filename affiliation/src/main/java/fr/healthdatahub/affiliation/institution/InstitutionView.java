package fr.healthdatahub.affiliation.institution;

import java.util.List;

/**
 * An institution.
 *
 * @param line names of what it is a part of, the nearest first
 * @param parentId null at the top
 * @param ror id in the Research Organization Registry; null when it is not known
 * @param city null when it is not known
 * @param mailDomain what addresses of its people end in; null when it is not known
 * @param aliases every spelling by which it is found, its name among them
 */
public record InstitutionView(
    String id,
    String name,
    InstitutionKind kind,
    String parentId,
    List<String> line,
    String ror,
    String city,
    String mailDomain,
    List<String> aliases) {
  public InstitutionView {
    line = List.copyOf(line);
    aliases = List.copyOf(aliases);
  }
}
