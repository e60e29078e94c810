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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Challenges as an Atom feed (RFC 4287), in French or English, the newest first. */
@WebServlet({"/fr/challenges.atom", "/en/challenges.atom"})
public class ChallengeFeed extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Challenges challenges;
  @Inject transient SiteAddress site;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = request.getServletPath().substring(1, 3);
    response.setContentType("application/atom+xml");
    response.setCharacterEncoding("UTF-8");
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(response.getWriter());
      write(xml, language);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(XMLStreamWriter xml, String language) throws XMLStreamException {
    List<ChallengeView> newest =
        challenges.list(null, null).stream()
            .sorted(Comparator.comparing(ChallengeView::opensAt).reversed())
            .toList();
    Instant updated = newest.isEmpty() ? Instant.EPOCH : newest.get(0).opensAt();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    xml.writeAttribute("xml:lang", language);
    text(xml, "id", site.of("/" + language + "/challenges"));
    text(xml, "title", language.equals("fr") ? "Challenges du Hub" : "Challenges of the Hub");
    text(xml, "updated", updated.toString());
    link(xml, "self", site.of("/" + language + "/challenges.atom"));
    for (ChallengeView challenge : newest) {
      String url = site.of("/" + language + "/challenges/" + challenge.slug());
      xml.writeStartElement("entry");
      text(xml, "id", url);
      text(xml, "title", challenge.title().in(language));
      text(xml, "summary", challenge.summary().in(language));
      text(xml, "published", challenge.opensAt().toString());
      text(xml, "updated", challenge.opensAt().toString());
      xml.writeStartElement("author");
      text(xml, "name", "Health Data Hub");
      xml.writeEndElement();
      link(xml, "alternate", url);
      xml.writeEndElement();
    }
    xml.writeEndDocument();
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
