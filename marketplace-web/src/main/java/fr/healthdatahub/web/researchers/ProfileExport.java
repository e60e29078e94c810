package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.web.api.JsonMapper;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** All that affiliation knows about somebody, as a file from their page. */
@Named
@RequestScoped
public class ProfileExport {
  @Inject ResearcherAccess access;
  @Inject ResearcherExports exports;
  @Inject Language language;

  public void send() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    ResearcherView mine = access.mine(Operation.READ_OWN_PROFILE);
    byte[] bytes =
        JsonMapper.create()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(exports.complete(mine, language.locale()));
    external.setResponseContentType("application/json");
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"researcher.json\"");
    external.getResponseOutputStream().write(bytes);
    faces.responseComplete();
  }
}
