/** What all pages share: addresses with a language, and words, dates and numbers in it. */
package fr.healthdatahub.web.page;
