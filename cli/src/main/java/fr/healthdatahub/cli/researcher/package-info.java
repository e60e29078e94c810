/** The registry of researchers: the directory, and one's own profile in it. */
package fr.healthdatahub.cli.researcher;
