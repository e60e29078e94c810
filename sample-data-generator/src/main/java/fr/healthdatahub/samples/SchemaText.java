package fr.healthdatahub.samples;

import java.io.Serializable;

/**
 * A Table Schema or Data Package as it was given.
 *
 * @param file its name, for messages
 * @param json what it says
 */
public record SchemaText(String file, String json) implements Serializable {
  public static final SchemaText NONE = new SchemaText("", "");
}
