package fr.healthdatahub.challenges.challenge;

/** A score entered the leaderboard of a challenge. */
record BoardChanged() {}
