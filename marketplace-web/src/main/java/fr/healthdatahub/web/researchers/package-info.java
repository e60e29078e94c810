/** The registry of researchers: its directory, and one's own profile. */
package fr.healthdatahub.web.researchers;
