/** Who stands where: one row a participant, ranked by one pure function. */
package fr.healthdatahub.challenges.leaderboard;
