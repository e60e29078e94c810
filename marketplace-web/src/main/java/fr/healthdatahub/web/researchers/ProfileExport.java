package fr.healthdatahub.web.researchers;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.web.api.JsonMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** All that affiliation knows about somebody, as a file from their page. */
@Named
@RequestScoped
public class ProfileExport {
  @Inject ResearchersResource resource;

  public void send() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    try (Response all = resource.exportMyProfile()) {
      ObjectMapper json = JsonMapper.create();
      byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all.getEntity());
      external.setResponseContentType("application/json");
      external.setResponseHeader("Content-Disposition", "attachment; filename=\"researcher.json\"");
      external.getResponseOutputStream().write(bytes);
    }
    faces.responseComplete();
  }
}
