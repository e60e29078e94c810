package fr.healthdatahub.samples.source;

/**
 * A file of a sample that is no table, such as an image.
 *
 * @param path inside the folder, with / between folders
 */
public record Attachment(String path, byte[] content) {}
