/** What the Hub holds of a person, to hand it over and to erase it. */
package fr.healthdatahub.web.personal;
