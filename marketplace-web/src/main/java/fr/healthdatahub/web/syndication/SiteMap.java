package fr.healthdatahub.web.syndication;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.web.page.SiteAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The public pages in both languages, as sitemaps.org has it. */
@WebServlet("/sitemap.xml")
public class SiteMap extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final List<String> TABS =
      List.of("", "/data", "/rules", "/evaluation", "/leaderboard");

  @Inject transient Challenges challenges;
  @Inject transient SiteAddress site;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/xml");
    response.setCharacterEncoding("UTF-8");
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(response.getWriter());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("urlset");
      xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
      for (String path : paths()) {
        for (String language : List.of("/fr", "/en")) {
          xml.writeStartElement("url");
          xml.writeStartElement("loc");
          xml.writeCharacters(site.of(language + path));
          xml.writeEndElement();
          xml.writeEndElement();
        }
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>(List.of("/", "/challenges"));
    for (ChallengeView challenge : challenges.list(null, null)) {
      TABS.forEach(tab -> paths.add("/challenges/" + challenge.slug() + tab));
    }
    return paths;
  }
}
