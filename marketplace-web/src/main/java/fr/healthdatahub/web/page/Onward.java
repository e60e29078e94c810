package fr.healthdatahub.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/**
 * Leads from a form that was done to the page that comes next, so that a reload repeats nothing.
 */
@RequestScoped
public class Onward {
  @Inject Language language;

  /** Leads to a page in the same language. */
  public void to(String path) {
    Visit.go(language.url(path));
  }

  /** Leads to a page that once shows the words of a key. */
  public void to(String path, String notice) {
    in(language.getCode(), path, notice);
  }

  /** The same, in the language that was just chosen. */
  public void in(String code, String path, String notice) {
    hand("notice", notice);
    Visit.go("/" + code + path);
  }

  /** Hands something to the next page, which can read it once. */
  public void hand(String name, String value) {
    external().getFlash().put(name, value);
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
