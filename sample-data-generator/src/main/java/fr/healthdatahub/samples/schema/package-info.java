/** Tables and columns of the SNDS, as Table Schemas with one canonical type a key. */
package fr.healthdatahub.samples.schema;
