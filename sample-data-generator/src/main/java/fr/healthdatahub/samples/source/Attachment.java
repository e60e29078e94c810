package fr.healthdatahub.samples.source;

/**
 * A file of a sample that is no table, such as an image.
 *
 * @param path inside the folder, with / between folders
 * @param picture what is to be seen in an image; null for other files, and for masks
 */
public record Attachment(String path, byte[] content, Picture picture) {}
