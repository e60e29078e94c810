/** The registry of researchers, through SDK and pages. */
package fr.healthdatahub.web.researchers;
