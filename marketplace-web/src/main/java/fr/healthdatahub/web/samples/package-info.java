/** Samples over HTTP and on pages: choose, preview, generate, follow, download. */
package fr.healthdatahub.web.samples;
