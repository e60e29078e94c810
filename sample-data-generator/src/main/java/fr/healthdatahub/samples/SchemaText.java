package fr.healthdatahub.samples;

/**
 * A Table Schema or Data Package as it was given.
 *
 * @param file its name, for messages
 * @param json what it says
 */
public record SchemaText(String file, String json) {
  public static final SchemaText NONE = new SchemaText("", "");
}
