package fr.healthdatahub.web.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKitFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.util.Constants;

/** Forms post to the address that people see, and pages speak the language in it. */
public class PageViewHandler extends ViewHandlerWrapper {
  public PageViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  /** A view state that means nothing is answered as one that has expired. */
  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    try {
      return super.restoreView(context, viewId);
    } catch (ViewExpiredException expired) {
      throw expired;
    } catch (FacesException meaningless) {
      throw new ViewExpiredException(meaningless.getMessage(), meaningless, viewId);
    }
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

  /** A parameter may name another one, and there is no other. */
  @Override
  public String calculateRenderKitId(FacesContext context) {
    return RenderKitFactory.HTML_BASIC_RENDER_KIT;
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    Object language = context.getExternalContext().getRequestMap().get(PageRoutes.LANGUAGE);
    return "fr".equals(language) ? Locale.FRENCH : Locale.ENGLISH;
  }

  /**
   * Writes the nonce beside the view state of each form: PrimeFaces asks for it at every post, and
   * adds it only where its scripts run, but forms here also work without any.
   */
  @Override
  public void writeState(FacesContext context) throws IOException {
    super.writeState(context);
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("input", null);
    writer.writeAttribute("type", "hidden", null);
    writer.writeAttribute("name", Constants.RequestParams.NONCE_PARAM, null);
    writer.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
    writer.endElement("input");
  }
}
