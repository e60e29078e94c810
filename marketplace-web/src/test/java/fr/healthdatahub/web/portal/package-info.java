/** The real portal, started by the launcher, for tests that use it from outside. */
package fr.healthdatahub.web.portal;
