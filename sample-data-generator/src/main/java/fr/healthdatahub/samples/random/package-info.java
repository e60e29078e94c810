/** Random numbers that depend on a seed, a person and a purpose, and on nothing else. */
package fr.healthdatahub.samples.random;
