/** The portal as people see it: in a real browser, by what is written on the page. */
package fr.healthdatahub.web.browser;
