package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.web.api.JsonMapper;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.PageSession;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.identity.SessionCookie;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Taking one's data along, and deleting one's account. */
@Named
@RequestScoped
public class MyDataPage {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject People people;
  @Inject MyData data;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private String password;

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Sends all that the Hub knows about the person as a file. */
  public void send() throws IOException {
    policy.require(Operation.EXPORT_ME);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    byte[] bytes =
        JsonMapper.create()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(data.of(caller.personId(), language.locale()));
    external.setResponseContentType("application/json");
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
    external.setResponseHeader("Cache-Control", "no-store");
    external.getResponseOutputStream().write(bytes);
    faces.responseComplete();
  }

  /** Deletes the account; every browser is signed out, and this one says goodbye. */
  public void delete() {
    policy.require(Operation.ERASE_ME);
    String personId = caller.personId();
    if (errors.none(() -> people.leave(personId, password))) {
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      SessionCookie.take(request, (HttpServletResponse) external.getResponse());
      PageSession.begin(request, null);
      onward.to("/", "account.deleted");
    }
  }
}
