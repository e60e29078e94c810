package fr.healthdatahub.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;

/** Forms post to the address that people see, and pages speak the language in it. */
public class PageViewHandler extends ViewHandlerWrapper {
  public PageViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    Map<String, Object> request = context.getExternalContext().getRequestMap();
    Object path = request.get(PageRoutes.PATH);
    if (path == null) {
      return super.getActionURL(context, viewId);
    }
    String query =
        ((HttpServletRequest) context.getExternalContext().getRequest()).getQueryString();
    return "/" + request.get(PageRoutes.LANGUAGE) + path + (query == null ? "" : "?" + query);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    Object language = context.getExternalContext().getRequestMap().get(PageRoutes.LANGUAGE);
    return "fr".equals(language) ? Locale.FRENCH : Locale.ENGLISH;
  }
}
