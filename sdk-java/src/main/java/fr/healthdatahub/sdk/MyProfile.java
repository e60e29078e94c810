package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ResearchersApi;
import fr.healthdatahub.sdk.model.AddedEvidence;
import fr.healthdatahub.sdk.model.ConsentText;
import fr.healthdatahub.sdk.model.Consents;
import fr.healthdatahub.sdk.model.Evidence;
import fr.healthdatahub.sdk.model.NewEvidence;
import fr.healthdatahub.sdk.model.NewEvidenceList;
import fr.healthdatahub.sdk.model.NewResearcher;
import fr.healthdatahub.sdk.model.Pause;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.sdk.model.ReadText;
import fr.healthdatahub.sdk.model.Researcher;
import fr.healthdatahub.sdk.model.ResearcherExport;
import fr.healthdatahub.sdk.model.Viewing;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** One's own profile in the registry of researchers. */
public final class MyProfile {
  private final Transport transport;
  private final ResearchersApi api;

  MyProfile(Transport transport) {
    this.transport = transport;
    this.api = new ResearchersApi(transport.api());
  }

  /**
   * Joins the registry.
   *
   * @param profile at least a name, a discipline, and five skills or an ORCID iD
   * @param consents what is agreed to; nothing is agreed to by joining
   */
  public Researcher join(Profile profile, List<Purpose> consents) {
    NewResearcher asked = new NewResearcher().profile(profile).consents(consents);
    return transport.call(() -> api.joinRegistry(asked));
  }

  /**
   * Reads the profile.
   *
   * @throws HubException.NotFound when one has not joined
   */
  public Researcher read() {
    return transport.call(api::getMyProfile);
  }

  /** Changes the whole profile, whatever it is now. */
  public Researcher change(Profile profile) {
    return transport.call(() -> api.changeMyProfile(profile, "*"));
  }

  /**
   * Changes the whole profile, unless it changed since it was read.
   *
   * @param version the ETag of the answer by which it was read
   */
  public Researcher change(Profile profile, String version) {
    return transport.call(() -> api.changeMyProfile(profile, version));
  }

  /**
   * Changes the whole profile, unless it changed since it was read.
   *
   * @param seen what you read before; when it changed since, nothing happens
   * @throws HubException with the code {@code profile-changed} when it did
   */
  public Researcher change(Profile profile, Researcher seen) {
    return change(profile, "\"" + seen.getVersion() + "\"");
  }

  /**
   * Joins the registry, unless a text changed since it was read.
   *
   * @param read what {@link #consentTexts} gave
   * @throws HubException with the code {@code consent-text-changed} when one did
   */
  public Researcher join(Profile profile, List<Purpose> consents, List<ConsentText> read) {
    NewResearcher asked =
        new NewResearcher().profile(profile).consents(consents).texts(versions(read));
    return transport.call(() -> api.joinRegistry(asked));
  }

  /** What one may agree to, in words, each with its version. */
  public List<ConsentText> consentTexts() {
    return transport.call(() -> api.listConsentTexts(null)).getItems();
  }

  /**
   * Agrees to exactly these purposes, unless a text changed since it was read.
   *
   * @param read what {@link #consentTexts} gave
   * @throws HubException with the code {@code consent-text-changed} when one did
   */
  public Researcher agreeTo(List<Purpose> purposes, List<ConsentText> read) {
    return transport.call(
        () -> api.agreeTo(new Consents().purposes(purposes).texts(versions(read))));
  }

  private static List<ReadText> versions(List<ConsentText> read) {
    return read.stream()
        .map(one -> new ReadText().purpose(one.getPurpose()).version(one.getVersion()))
        .toList();
  }

  /** Agrees to exactly these purposes; others are withdrawn at once. */
  public Researcher agreeTo(List<Purpose> purposes) {
    return transport.call(() -> api.agreeTo(new Consents().purposes(purposes)));
  }

  /** Is proposed for nothing until {@link #comeBack}. */
  public Researcher pause() {
    return transport.call(() -> api.pauseMatching(new Pause().paused(true)));
  }

  /** Ends a pause. */
  public Researcher comeBack() {
    return transport.call(() -> api.pauseMatching(new Pause().paused(false)));
  }

  /** Says that one is still there. */
  public Researcher confirm() {
    return transport.call(api::confirmStillThere);
  }

  /** Publications, projects, datasets, tools and interests. */
  public List<Evidence> evidence() {
    return transport.call(api::listMyEvidence).getItems();
  }

  /** Adds works; those that are known are completed, never doubled. */
  public AddedEvidence add(List<NewEvidence> works) {
    return transport.call(() -> api.addEvidence(new NewEvidenceList().items(works)));
  }

  /**
   * Adds the works of a file: BibTeX, RIS, CSL-JSON, an ORCID record, or DOIs one a line.
   *
   * @return what became of them, and which entries were left out and why
   */
  public AddedEvidence importPublications(Path file) {
    return importPublications(file, Progress.NONE);
  }

  /** The same, telling how much of the file is sent. */
  public AddedEvidence importPublications(Path file, Progress progress) {
    return new Uploads(transport).importPublications(file, progress);
  }

  /** The same from a stream, which is read to its end first. */
  public AddedEvidence importPublications(InputStream publications) {
    return Uploads.kept(publications, this::importPublications);
  }

  /** Removes a work. */
  public void remove(String evidenceId) {
    transport.send(
        () -> {
          api.removeEvidence(evidenceId);
          return null;
        });
  }

  /** Who saw the profile, the latest first. */
  public List<Viewing> viewings() {
    return transport.call(api::listMyViewings).getItems();
  }

  /** All that the registry knows about one. */
  public ResearcherExport export() {
    return transport.call(api::exportMyProfile);
  }

  /** Erases the profile and all that belongs to it; the account stays. */
  public void leave() {
    transport.send(
        () -> {
          api.leaveRegistry();
          return null;
        });
  }
}
