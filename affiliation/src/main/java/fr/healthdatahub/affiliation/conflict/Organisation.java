package fr.healthdatahub.affiliation.conflict;

import java.util.List;

/**
 * Where somebody works, or who has a demand.
 *
 * @param id name or identifier, compared without case and accents
 * @param parents what it is a part of, at any distance
 */
public record Organisation(String id, List<String> parents) {
  public Organisation {
    parents = List.copyOf(parents);
  }
}
