/** Checks a folder of tables against its own description: types, lengths, keys, order in time. */
package fr.healthdatahub.samples.check;
