package fr.healthdatahub.affiliation.conflict;

import fr.healthdatahub.affiliation.identifier.Orcid;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules: the same person by any e-mail or ORCID iD, the same organisation or a parent of it,
 * co-authors of the last three years, or a declared conflict.
 */
public final class Conflicts {
  /** A common publication of this many years ago still counts. */
  private static final int YEARS = 3;

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern MAILTO = Pattern.compile("^mailto:");
  private static final Pattern BETWEEN = Pattern.compile("[\\s.,]+(?![^\\s]*@)");

  private Conflicts() {}

  /**
   * All conflicts between two sides, in the order of the rules.
   *
   * @param year the present one
   */
  public static List<Conflict> between(Ties expert, Ties demand, int year) {
    List<Conflict> found = new ArrayList<>();
    Set<String> people = keys(demand.identities());
    add(found, Conflict.Kind.SAME_PERSON, expert.identities(), people);
    organisation(expert, demand)
        .ifPresent(with -> found.add(new Conflict(Conflict.Kind.SAME_ORGANISATION, with)));
    coauthors(found, expert, demand, year);
    coauthors(found, demand, expert, year);
    Set<String> named = new HashSet<>(people);
    named.addAll(keys(demand.names()));
    demand.organisations().forEach(one -> named.addAll(line(one)));
    add(found, Conflict.Kind.DECLARED, expert.declared(), named);
    Set<String> own = keys(expert.identities());
    own.addAll(keys(expert.names()));
    expert.organisations().forEach(one -> own.addAll(line(one)));
    add(found, Conflict.Kind.DECLARED, demand.declared(), own);
    return found.stream().distinct().toList();
  }

  /** One is the other, or a part of it; two parts of one organisation are no conflict. */
  private static Optional<String> organisation(Ties expert, Ties demand) {
    for (Organisation one : expert.organisations()) {
      for (Organisation other : demand.organisations()) {
        if (line(one).contains(key(other.id())) || line(other).contains(key(one.id()))) {
          return Optional.of(one.id());
        }
      }
    }
    return Optional.empty();
  }

  private static void coauthors(List<Conflict> found, Ties one, Ties other, int year) {
    Set<String> people = keys(other.identities());
    people.addAll(keys(other.names()));
    for (Coauthor coauthor : one.coauthors()) {
      boolean recent = coauthor.year() == 0 || coauthor.year() >= year - YEARS;
      if (recent && people.contains(key(coauthor.who()))) {
        found.add(new Conflict(Conflict.Kind.COAUTHOR, coauthor.who()));
      }
    }
  }

  private static void add(
      List<Conflict> found, Conflict.Kind kind, List<String> told, Set<String> keys) {
    told.stream()
        .filter(one -> keys.contains(key(one)))
        .findFirst()
        .ifPresent(with -> found.add(new Conflict(kind, with)));
  }

  private static Set<String> line(Organisation organisation) {
    Set<String> line = keys(organisation.parents());
    line.add(key(organisation.id()));
    line.remove("");
    return line;
  }

  private static Set<String> keys(List<String> written) {
    Set<String> keys = new HashSet<>();
    written.forEach(one -> keys.add(key(one)));
    keys.remove("");
    return keys;
  }

  /** One spelling of an e-mail, an ORCID iD or a name. */
  static String key(String written) {
    Optional<Orcid> orcid = Orcid.parse(written);
    if (orcid.isPresent()) {
      return orcid.get().value();
    }
    String bare =
        Normalizer.normalize(written.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String unmarked = MARKS.matcher(bare).replaceAll("");
    return BETWEEN.matcher(MAILTO.matcher(unmarked).replaceAll("")).replaceAll(" ").strip();
  }
}
