package fr.healthdatahub.affiliation.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into the tree that the same record has in JSON: elements by their local names, those
 * that stand twice as lists. Document types, and so entities, are refused (S17).
 */
final class XmlTree {
  /** It is not read. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    final Reason reason;
    final int line;
    final String argument;

    Refused(Reason reason, int line, String argument) {
      super(argument, null, false, false);
      this.reason = reason;
      this.line = line;
      this.argument = argument;
    }
  }

  private record Open(String name, ObjectNode node, StringBuilder text) {}

  private XmlTree() {}

  /** An object with the root element as its one field. */
  static JsonNode of(String xml) throws Refused {
    // The one of the JDK: a server may bring another one with other switches.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml.strip()));
      return read(reader);
    } catch (XMLStreamException wrong) {
      int line = wrong.getLocation() == null ? 0 : Math.max(0, wrong.getLocation().getLineNumber());
      String message = wrong.getMessage() == null ? "" : wrong.getMessage();
      throw new Refused(Reason.NOT_READABLE, line, message.replaceFirst("(?s).*Message: ", ""));
    }
  }

  private static JsonNode read(XMLStreamReader reader) throws XMLStreamException, Refused {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", JsonNodeFactory.instance.objectNode(), new StringBuilder()));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Refused(Reason.DOCUMENT_TYPE, reader.getLocation().getLineNumber(), "");
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() > JsonTexts.DEEPEST) {
            int line = reader.getLocation().getLineNumber();
            throw new Refused(Reason.TOO_DEEP, line, String.valueOf(JsonTexts.DEEPEST));
          }
          ObjectNode node = JsonNodeFactory.instance.objectNode();
          String code = reader.getAttributeValue(null, "put-code");
          if (code != null) {
            node.put("put-code", code);
          }
          open.push(new Open(reader.getLocalName(), node, new StringBuilder()));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.peek().text().append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          Open closed = open.pop();
          String text = closed.text().toString().strip();
          JsonNode value =
              closed.node().isEmpty() ? JsonNodeFactory.instance.textNode(text) : closed.node();
          put(open.peek().node(), closed.name(), value);
        }
        default -> {}
      }
    }
    return open.peek().node();
  }

  private static void put(ObjectNode parent, String name, JsonNode value) {
    JsonNode there = parent.get(name);
    if (there == null) {
      parent.set(name, value);
    } else if (there instanceof ArrayNode list) {
      list.add(value);
    } else {
      parent.putArray(name).add(there).add(value);
    }
  }
}
