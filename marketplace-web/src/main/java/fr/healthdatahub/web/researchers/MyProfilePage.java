package fr.healthdatahub.web.researchers;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.affiliation.consent.ConsentView;
import fr.healthdatahub.affiliation.consent.Consents;
import fr.healthdatahub.affiliation.publication.Import;
import fr.healthdatahub.affiliation.publication.Publications;
import fr.healthdatahub.affiliation.researcher.EvidenceKind;
import fr.healthdatahub.affiliation.researcher.EvidenceList;
import fr.healthdatahub.affiliation.researcher.EvidenceView;
import fr.healthdatahub.affiliation.researcher.Imports;
import fr.healthdatahub.affiliation.researcher.NewEvidence;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.affiliation.researcher.ViewingEntry;
import fr.healthdatahub.affiliation.researcher.Viewings;
import fr.healthdatahub.openapi.model.ImportFlaw;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** My profile as a researcher: what I say, who sees it, what I agree to, and who saw it. */
@Named
@RequestScoped
public class MyProfilePage {
  static final String PAGE = "/researchers/me";

  @Inject ResearcherAccess access;
  @Inject Caller caller;
  @Inject Researchers researchers;
  @Inject Consents consents;
  @Inject EvidenceList evidence;
  @Inject Imports imports;
  @Inject Viewings viewings;
  @Inject People people;
  @Inject ProfileForm form;
  @Inject ProfileFields fields;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  private ResearcherView mine;
  private Imports.Outcome imported;
  private List<ImportFlaw> flaws = List.of();
  private Part file;

  /** One look at the profile. */
  public record Look(String who, ViewingEntry entry) {}

  /** Leads whoever has not joined to where one does. */
  public void requireJoined() {
    if (caller.isSignedIn() && !access.isJoined()) {
      onward.to("/researchers/join");
    }
  }

  public boolean isShown() {
    return access.isJoined();
  }

  public ResearcherView getMine() {
    if (mine == null) {
      mine = access.mine(Operation.READ_OWN_PROFILE);
      fields.show(mine.profile(), consents.holding(mine.id()));
    }
    return mine;
  }

  public List<EvidenceView> getEvidence() {
    return evidence.of(getMine().id());
  }

  public List<ConsentView> getConsents() {
    return consents.history(getMine().id());
  }

  public List<Look> getLooks() {
    List<ViewingEntry> seen = viewings.of(getMine().id());
    Map<String, String> names = people.names(seen.stream().map(ViewingEntry::viewerId).toList());
    return seen.stream()
        .map(one -> new Look(names.getOrDefault(one.viewerId(), "?"), one))
        .toList();
  }

  public List<String> getKinds() {
    return Arrays.stream(EvidenceKind.values()).map(Enum::name).toList();
  }

  public String when(Instant instant) {
    return language.instant(instant, FormErrors.PARIS);
  }

  /** Keeps profile and visibility, unless they changed in another window meanwhile. */
  public void save() {
    String id = changing();
    if (errors.none(() -> researchers.describe(id, form.profile(), form.version()))) {
      onward.to(PAGE, "researcher.saved");
    }
  }

  /** Keeps consents, unless they changed in another window: what was withdrawn stays so. */
  public void agree() {
    String id = changing();
    if (errors.none(() -> researchers.agree(id, form.agreed(), form.version()))) {
      onward.to(PAGE + "#consents", "consents.saved");
    }
  }

  /** Pauses or comes back, as the button says: a second click changes nothing. */
  public void pause() {
    researchers.pause(changing(), Boolean.parseBoolean(form.text("paused")));
    onward.to(PAGE);
  }

  public void confirm() {
    researchers.confirm(changing());
    onward.to(PAGE, "researcher.confirmed");
  }

  /** Adds one work, or all DOIs of a list. */
  public void add() {
    String id = changing();
    if (errors.none(() -> evidence.add(id, List.of(typed())))) {
      onward.to(PAGE + "#evidence", "evidence.added");
    }
  }

  /** Adds the works that stand in a pasted text, and says which entries were left out. */
  public void paste() {
    String id = changing();
    errors.none(() -> take(id, () -> Publications.read(form.text("pasted"))));
  }

  /** The same with the works of a file. */
  public void upload() {
    String id = changing();
    errors.none(() -> take(id, () -> read(file)));
  }

  /** Without a script a form may come without a file. */
  private static Import read(Part file) throws IOException {
    if (file == null) {
      return Publications.read("");
    }
    try (InputStream in = file.getInputStream()) {
      return Publications.read(in, null, entries -> {});
    }
  }

  private void take(String id, Imports.Source source) {
    try {
      imported = imports.add(id, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    flaws = ImportWords.flaws(imported.read(), language.locale());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** The largest file, in bytes. */
  public int getMostBytes() {
    return Publications.MOST_BYTES;
  }

  /** What became of the text or file; null when none was. */
  public Imports.Outcome getImported() {
    return imported;
  }

  /** Entries of it that were left out, and remarks on others. */
  public List<ImportFlaw> getFlaws() {
    return flaws;
  }

  public void remove(String evidenceId) {
    evidence.remove(changing(), evidenceId);
    onward.to(PAGE + "#evidence", "evidence.removed");
  }

  /** Erases the profile with all that belongs to it; the account stays. */
  public void leave() {
    changing();
    researchers.erase(caller.personId());
    onward.to("/researchers", "researcher.left");
  }

  private String changing() {
    return access.mine(Operation.CHANGE_OWN_PROFILE).id();
  }

  private NewEvidence typed() {
    String year = form.text("year").strip();
    return new NewEvidence(
        Arrays.stream(EvidenceKind.values())
            .filter(kind -> kind.name().equals(form.text("kind")))
            .findFirst()
            .orElse(EvidenceKind.PUBLICATION),
        form.text("title"),
        form.text("text"),
        year.isEmpty()
            ? null
            : year.matches("\\d{1,9}") ? Integer.valueOf(year) : Integer.valueOf(0),
        null,
        form.text("doi"),
        form.text("url"),
        "",
        List.of());
  }
}
