package fr.healthdatahub.samples.check;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** How a resource's CSV is written, as far as it may differ from RFC 4180. */
record CsvDialect(char delimiter, Charset charset) {
  /**
   * @param place file and resource, for words
   * @throws InvalidSchema when there is no such encoding, or a delimiter is no character of ASCII
   */
  static CsvDialect of(JsonNode resource, String place) {
    String delimiter = resource.path("dialect").path("delimiter").asText(",");
    boolean isOne = delimiter.length() == 1 && delimiter.charAt(0) < 128;
    if (!isOne || delimiter.equals("\"") || delimiter.isBlank() && !delimiter.equals("\t")) {
      throw new InvalidSchema(
          new Label(
              place + " : « " + delimiter + " » ne peut séparer des cellules",
              place + ": “" + delimiter + "” cannot part cells"));
    }
    String encoding = resource.path("encoding").asText("utf-8");
    try {
      return new CsvDialect(delimiter.charAt(0), Charset.forName(encoding));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidSchema(
          new Label(
              place + " : l’encodage « " + encoding + " » est inconnu",
              place + ": the encoding “" + encoding + "” is not known"));
    }
  }
}
