package fr.healthdatahub.samples;

import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Table Schema or Data Package as it was given.
 *
 * @param file its name, for messages
 * @param json what it says
 */
public record SchemaText(String file, String json) implements Serializable {
  public static final SchemaText NONE = new SchemaText("", "");

  /**
   * Reads a file.
   *
   * @throws InvalidSchema when it is not in UTF-8
   */
  public static SchemaText read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      return new SchemaText(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new InvalidSchema(
          new Label(
              name + " : ce fichier n'est pas en UTF-8 ; enregistrez-le en UTF-8",
              name + ": this file is not in UTF-8; save it as UTF-8"));
    }
  }
}
