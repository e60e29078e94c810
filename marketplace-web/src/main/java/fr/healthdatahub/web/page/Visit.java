package fr.healthdatahub.web.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where a visitor is led after a form did its work, so that a reload does not send it again. */
public final class Visit {
  private Visit() {}

  /** Leads to another address, and ends the present page. */
  public static String go(String url) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(url);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
