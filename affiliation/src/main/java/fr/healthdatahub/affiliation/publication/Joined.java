package fr.healthdatahub.affiliation.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins entries of the same work: those of one DOI, then those without DOI to what has the same
 * title and year.
 */
final class Joined {
  /** Shorter titles, such as Editorial, name many works: they must share the venue, too. */
  private static final int TELLING = 15;

  private final List<Publication> entries = new ArrayList<>();

  private static final class Work {
    private int first;
    private Publication publication;

    private Work(int first, Publication publication) {
      this.first = first;
      this.publication = publication;
    }

    private void join(int place, Publication other) {
      publication =
          joined(place < first ? other : publication, place < first ? publication : other);
      first = Math.min(first, place);
    }
  }

  void add(Publication publication) {
    entries.add(publication);
  }

  int entries() {
    return entries.size();
  }

  /** Each work once, in the order of first entries. */
  List<Publication> works() {
    List<Work> works = new ArrayList<>();
    Map<String, Work> byDoi = new HashMap<>();
    Map<String, Work> byTitle = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Publication entry = entries.get(i);
      if (entry.doi() != null) {
        Work work = joined(works, byDoi, entry.doi(), i);
        if (!entry.doiOnly()) {
          byTitle.putIfAbsent(title(entry), work);
        }
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).doi() == null) {
        joined(works, byTitle, title(entries.get(i)), i);
      }
    }
    works.sort(Comparator.comparingInt(work -> work.first));
    return works.stream().map(work -> work.publication).toList();
  }

  private Work joined(List<Work> works, Map<String, Work> known, String key, int place) {
    Work work = known.get(key);
    if (work != null) {
      work.join(place, entries.get(place));
      return work;
    }
    work = new Work(place, entries.get(place));
    known.put(key, work);
    works.add(work);
    return work;
  }

  private static String title(Publication publication) {
    String title = PlainText.key(publication.title());
    String venue = title.length() < TELLING ? PlainText.key(publication.venue()) : "";
    return (title.isEmpty() ? publication.title() : title) + '|' + publication.year() + '|' + venue;
  }

  /** The richer of two, with what only the other one tells. */
  private static Publication joined(Publication one, Publication other) {
    Publication richer = richness(other) > richness(one) ? other : one;
    Publication poorer = richer == one ? other : one;
    boolean kindTold = richer.kind() != PublicationKind.OTHER;
    return new Publication(
        richer.title().isEmpty() ? poorer.title() : richer.title(),
        longer(richer.text(), poorer.text()),
        richer.year() == 0 ? poorer.year() : richer.year(),
        richer.doi() == null ? poorer.doi() : richer.doi(),
        richer.language() == null ? poorer.language() : richer.language(),
        poorer.authors().size() > richer.authors().size() ? poorer.authors() : richer.authors(),
        richer.venue().isEmpty() ? poorer.venue() : richer.venue(),
        kindTold ? richer.kind() : poorer.kind());
  }

  private static int richness(Publication publication) {
    return (publication.title().isEmpty() ? 0 : 8)
        + (publication.text().isEmpty() ? 0 : 4)
        + (publication.year() == 0 ? 0 : 1)
        + (publication.doi() == null ? 0 : 1)
        + (publication.authors().isEmpty() ? 0 : 1)
        + (publication.venue().isEmpty() ? 0 : 1);
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }
}
