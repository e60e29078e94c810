package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.generation.GeneratedFile;
import fr.healthdatahub.samples.generation.GenerationView;
import fr.healthdatahub.samples.generation.Generations;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Refusal;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.page.Visit;
import fr.healthdatahub.web.problem.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** One generation: how far it is, and its files. */
@Named
@RequestScoped
public class GenerationPage {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject Generations generations;
  @Inject GenerationAccess access;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private GenerationView generation;

  @PostConstruct
  void find() {
    try {
      generation = access.read((String) request.getAttribute(PageRoutes.SLUG));
    } catch (Refusal refusal) {
      if (refusal.status() != HttpServletResponse.SC_NOT_FOUND) {
        throw refusal;
      }
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public boolean isFound() {
    return generation != null;
  }

  public GenerationView getGeneration() {
    return generation;
  }

  public String getTitle() {
    return Samples.named(generation.request().sample()).title().in(language.locale());
  }

  public String getAsked() {
    return SampleWords.asked(generation.request(), language);
  }

  public boolean isUnderWay() {
    return generation.status().underWay();
  }

  public boolean isDone() {
    return !generation.files().isEmpty();
  }

  /** The one file that holds all others. */
  public GeneratedFile getArchive() {
    return generation.files().get(0);
  }

  /** The others. */
  public List<GeneratedFile> getFiles() {
    return generation.files().subList(1, generation.files().size());
  }

  public String url(GeneratedFile file) {
    String url = "/api/v1/generations/" + generation.id() + "/files/" + file.plainName();
    return file.folder() == null ? url : url + "?folder=" + file.folder();
  }

  public String getFailure() {
    return Words.of("failure." + generation.failureCode(), language.locale());
  }

  public String getCommandLine() {
    return SampleRequests.commandLine(generation.request());
  }

  public String when(Instant instant) {
    return language.instant(instant, PARIS);
  }

  /** Cancels it, or removes its files, and leads to the list. */
  public String remove() {
    access.own(Operation.REMOVE_GENERATION, generation.id());
    boolean underWay = isUnderWay();
    generations.remove(generation.id());
    return Visit.go(
        underWay ? language.url("/generations/" + generation.id()) : language.url("/samples"));
  }
}
