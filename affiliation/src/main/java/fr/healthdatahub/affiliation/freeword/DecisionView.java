package fr.healthdatahub.affiliation.freeword;

import java.time.Instant;

/**
 * What was decided on a word.
 *
 * @param skill id of the skill that it names, or that it became; null for a free word
 * @param english label of a new skill, else null
 * @param french label of a new skill, else null
 * @param parent id of what a new skill is a kind of, else null
 * @param reason why it stays a free word, else null
 * @param decidedBy account of the officer
 */
public record DecisionView(
    String id,
    String word,
    DecisionKind kind,
    String skill,
    String english,
    String french,
    String parent,
    String reason,
    String decidedBy,
    Instant decidedAt) {}
