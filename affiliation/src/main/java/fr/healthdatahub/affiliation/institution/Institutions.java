package fr.healthdatahub.affiliation.institution;

import fr.healthdatahub.affiliation.identifier.Ror;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.text.TypedText;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Institutions: found by any spelling, joined when two are one, parts of one another. */
@ApplicationScoped
@Transactional
public class Institutions {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CITY = 100;
  private static final int DEEPEST = 10;

  /** At most 100 characters, so that matching takes no time to speak of. */
  private static final Pattern DOMAIN =
      Pattern.compile("(?=.{4,100}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");

  @Inject InstitutionRepository institutions;
  @Inject RegistryVersion registry;
  @Inject AffiliationClock clock;
  @Inject Event<InstitutionsUnified> unified;
  @Inject Event<InstitutionDescribed> described;

  /** An institution by its id. */
  public Optional<InstitutionView> find(String id) {
    return id == null ? Optional.empty() : institutions.find(id).map(this::view);
  }

  /** All of them, by id. */
  public Map<String, InstitutionView> all() {
    Map<String, Institution> known = new LinkedHashMap<>();
    institutions.all().forEach(one -> known.put(one.id(), one));
    Map<String, List<String>> aliases = new HashMap<>();
    for (InstitutionAlias one : institutions.allAliases()) {
      aliases.computeIfAbsent(one.institutionId(), id -> new ArrayList<>()).add(one.alias());
    }
    Map<String, InstitutionView> all = new HashMap<>();
    for (Institution one : known.values()) {
      List<String> spellings = aliases.getOrDefault(one.id(), List.of());
      all.put(one.id(), view(one, above(one, id -> Optional.ofNullable(known.get(id))), spellings));
    }
    return all;
  }

  /**
   * Those of which a spelling has words that begin as typed, by name: which the Hub confirmed,
   * which stand where everybody reads them, and which the viewer named.
   *
   * @param viewerId the account of who reads them; null for the Hub, which reads all
   */
  public List<InstitutionView> suggest(String typed, String viewerId, int most) {
    String key = InstitutionName.key(typed == null ? "" : typed).replaceAll("[%_\\\\]", "");
    return key.isEmpty()
        ? List.of()
        : institutions.whoseKeyHas(key, viewerId, most).stream().map(this::view).toList();
  }

  /** Removes names that nobody confirmed and nothing uses any more; to be called now and then. */
  public void sweep() {
    for (String id : institutions.unused().stream().sorted().toList()) {
      if (institutions.lock(id).isPresent()) {
        institutions.removeUnused(id);
      }
    }
  }

  /**
   * The institution of a name in any spelling; made when nobody named it before.
   *
   * @return its id; null for a blank name
   * @throws AffiliationProblem invalid, {@code institution-name}
   */
  public String named(String name) {
    return named(name, InstitutionKind.OTHER, false);
  }

  /** The same, of a kind when it has to be made, and confirmed by the Hub. */
  public String named(String name, InstitutionKind kind) {
    return named(name, kind, true);
  }

  private String named(String name, InstitutionKind kind, boolean confirmed) {
    String tidy = TypedText.line(name);
    if (tidy.isEmpty()) {
      return null;
    }
    String key = InstitutionName.key(tidy);
    if (key.isEmpty() || tidy.length() > LONGEST_NAME || key.length() > LONGEST_NAME) {
      throw AffiliationProblem.invalid("institution", "institution-name", LONGEST_NAME);
    }
    return held(key).orElseGet(() -> make(key, tidy, kind, confirmed));
  }

  /** The institution of a spelling, which stays until the caller's transaction ends. */
  private Optional<String> held(String key) {
    Optional<String> id = institutions.alias(key).map(InstitutionAlias::institutionId);
    if (id.isEmpty() || institutions.lock(id.get()).isPresent()) {
      return id;
    }
    // Somebody joined it with another while this waited.
    Optional<String> into = institutions.freshAlias(key).map(InstitutionAlias::institutionId);
    return into.filter(one -> institutions.lock(one).isPresent());
  }

  /** Keeps an institution as it is until the caller's transaction ends. */
  public void hold(String id) {
    institutions.lock(id);
  }

  /** The institution that has a name in some spelling; empty when nobody named it. */
  public Optional<InstitutionView> known(String name) {
    return institutions
        .alias(InstitutionName.key(TypedText.line(name)))
        .flatMap(alias -> find(alias.institutionId()));
  }

  private String make(String key, String name, InstitutionKind kind, boolean confirmed) {
    Institution made = new Institution(name, kind, clock.now());
    if (confirmed) {
      made.confirm(clock.now());
    }
    institutions.add(made);
    if (institutions.addAlias(key, made.id(), name)) {
      return made.id();
    }
    institutions.remove(made);
    return institutions.alias(key).orElseThrow().institutionId();
  }

  /**
   * Makes an institution a part of another, or of none.
   *
   * @throws AffiliationProblem invalid, {@code institution-circle}; not found
   */
  public void belongTo(String officerId, String id, String parentId) {
    institutions.lockAll();
    Institution institution = require(id);
    if (parentId != null && (parentId.equals(id) || idsAbove(require(parentId)).contains(id))) {
      throw AffiliationProblem.invalid("parentId", "institution-circle");
    }
    institution.belongTo(parentId);
    institution.confirm(clock.now());
    if (parentId != null) {
      require(parentId).confirm(clock.now());
    }
    described.fire(new InstitutionDescribed(officerId, view(institution)));
    registry.change();
  }

  /**
   * Says where it is, and its id in the Research Organization Registry.
   *
   * @param ror in any spelling; blank for none
   * @param city blank for none
   * @param mailDomain what addresses of its people end in, such as {@code inserm.fr}; blank for
   *     none
   * @throws AffiliationProblem invalid: {@code institution-ror}, {@code text-too-long}, {@code
   *     institution-domain}; conflict, {@code institution-ror-taken}; not found
   */
  public void describe(String officerId, String id, String ror, String city, String mailDomain) {
    Institution institution = lock(id);
    String bare = TypedText.line(ror);
    String value = bare.isEmpty() ? null : Ror.parse(bare).map(Ror::value).orElse(null);
    String place = TypedText.line(city);
    if (value == null && !bare.isEmpty()) {
      throw AffiliationProblem.invalid("ror", "institution-ror", bare);
    }
    if (place.length() > LONGEST_CITY) {
      throw AffiliationProblem.invalid("city", "text-too-long", LONGEST_CITY);
    }
    if (value != null && institutions.ofRor(value).filter(other -> !other.equals(id)).isPresent()) {
      throw taken(value);
    }
    String domain = TypedText.line(mailDomain).toLowerCase(Locale.ROOT);
    if (!domain.isEmpty() && !DOMAIN.matcher(domain).matches()) {
      throw AffiliationProblem.invalid("mailDomain", "institution-domain");
    }
    institution.describe(value, place.isEmpty() ? null : place, domain.isEmpty() ? null : domain);
    institution.confirm(clock.now());
    try {
      institutions.flush();
    } catch (PersistenceException sameMoment) {
      throw taken(value);
    }
    described.fire(new InstitutionDescribed(officerId, view(institution)));
  }

  /** Whether an address is one of an institution's people, or of what it is a part of. */
  public boolean writesFrom(String id, String email) {
    String host = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return institutions.find(id).stream()
        .flatMap(one -> Stream.concat(Stream.of(one), above(one).stream()))
        .map(Institution::mailDomain)
        .anyMatch(domain -> domain != null && ("." + host).endsWith("." + domain));
  }

  private static AffiliationProblem taken(String ror) {
    return AffiliationProblem.of(Kind.CONFLICT, "institution-ror-taken", ror);
  }

  /**
   * Joins two institutions that are one: people, parts and spellings of the first go over to the
   * second.
   *
   * @throws AffiliationProblem invalid, {@code institution-circle}; not found
   */
  public void unify(String officerId, String from, String into) {
    institutions.lockAll();
    Institution gone = require(from);
    if (from.equals(into) || idsAbove(require(into)).contains(from)) {
      throw AffiliationProblem.invalid("into", "institution-circle");
    }
    InstitutionView before = view(gone);
    require(into).confirm(clock.now());
    institutions.replace(gone.id(), into);
    unified.fire(new InstitutionsUnified(officerId, before, find(into).orElseThrow()));
    registry.change();
  }

  private Institution lock(String id) {
    return institutions
        .lock(id)
        .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "institution-not-found"));
  }

  private Institution require(String id) {
    return institutions
        .find(id)
        .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "institution-not-found"));
  }

  private Set<String> idsAbove(Institution institution) {
    Set<String> above = new HashSet<>();
    above(institution).forEach(one -> above.add(one.id()));
    return above;
  }

  private List<Institution> above(Institution institution) {
    return above(institution, institutions::find);
  }

  /** What it is a part of, the nearest first, as far as that is known. */
  private static List<Institution> above(
      Institution institution, Function<String, Optional<Institution>> known) {
    List<Institution> line = new ArrayList<>();
    Optional<Institution> next = parent(institution, known);
    while (next.isPresent() && line.size() < DEEPEST) {
      line.add(next.get());
      next = parent(next.get(), known);
    }
    return line;
  }

  private static Optional<Institution> parent(
      Institution institution, Function<String, Optional<Institution>> known) {
    return Optional.ofNullable(institution.parentId()).flatMap(known);
  }

  private InstitutionView view(Institution one) {
    List<String> aliases =
        institutions.aliases(one.id()).stream().map(InstitutionAlias::alias).toList();
    return view(one, above(one), aliases);
  }

  private static InstitutionView view(
      Institution one, List<Institution> above, List<String> aliases) {
    return new InstitutionView(
        one.id(),
        one.name(),
        one.kind(),
        one.parentId(),
        above.stream().map(Institution::name).toList(),
        one.ror(),
        one.city(),
        one.mailDomain(),
        aliases);
  }
}
