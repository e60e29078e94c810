/** The Hub for other readers: site map, Atom feeds and calendars. */
package fr.healthdatahub.web.syndication;
