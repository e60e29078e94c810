package fr.healthdatahub.samples.fidelity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code fidelity.json} and {@code fidelity.html} beside the tables of a sample. */
public final class FidelityReport {
  private FidelityReport() {}

  /** Counts a folder and writes both files into it. */
  public static List<Marginal> write(Path folder, int from, int to) throws IOException {
    List<Marginal> marginals = Fidelity.of(folder, from, to);
    Files.write(folder.resolve("fidelity.json"), json(marginals));
    Files.writeString(folder.resolve("fidelity.html"), FidelityPage.of(marginals));
    return marginals;
  }

  private static byte[] json(List<Marginal> marginals) throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ArrayNode array = mapper.createArrayNode();
    for (Marginal one : marginals) {
      ObjectNode node = array.addObject();
      node.put("id", one.id());
      node.put("title", one.title().en());
      node.put("unit", one.isFigure() ? one.unit().en() : "share");
      node.put(one.isFigure() ? "relativeDifference" : "totalVariation", one.distance());
      node.put("source", one.source().en());
      node.put("note", one.note().en());
      ArrayNode values = node.putArray("values");
      for (int i = 0; i < one.sample().length; i++) {
        values
            .addObject()
            .put("category", one.name(i))
            .put("sample", one.sample()[i])
            .put("published", one.published()[i]);
      }
    }
    return mapper.writeValueAsBytes(array);
  }
}
