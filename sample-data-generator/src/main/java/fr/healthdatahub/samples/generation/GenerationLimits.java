package fr.healthdatahub.samples.generation;

/**
 * What one person may have at a time.
 *
 * @param bytes of one sample, before it is packed
 * @param underWay samples that wait or are being generated
 * @param bytesHeld of all files that are kept
 */
public record GenerationLimits(long bytes, int underWay, long bytesHeld) {}
