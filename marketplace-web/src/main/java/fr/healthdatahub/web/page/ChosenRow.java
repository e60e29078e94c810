package fr.healthdatahub.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The row of a list whose button was pressed, by the value that the page gave the button. Its place
 * in the list would tell another row as soon as the list is another one.
 */
@Named
@RequestScoped
public class ChosenRow {
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_ -]{1,160}+");

  @Inject HttpServletRequest request;

  /** The value of a button; "none", which names nothing, in place of what no page writes. */
  public String of(String button) {
    String value = request.getParameter(button);
    return value != null && VALUE.matcher(value).matches() ? value : "none";
  }
}
