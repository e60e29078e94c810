/** What the leaderboard is measured against: as little as a JAX-RS resource can do. */
package fr.healthdatahub.benchmarks.peer;
