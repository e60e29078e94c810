package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.challenge.Bilingual;
import java.time.Instant;

/**
 * A submission as its owner and the organisers may read it, without scores.
 *
 * @param personId who handed in, or null for a baseline
 * @param baseline label of a baseline, or null
 * @param failureCode stable reason of a failure, or null
 */
public record SubmissionView(
    String id,
    String challengeId,
    String personId,
    Bilingual baseline,
    String fileName,
    String sha256,
    long bytes,
    int rows,
    SubmissionStatus status,
    Instant submittedAt,
    Instant scoredAt,
    String failureCode,
    String failureDetail,
    int attempts) {}
