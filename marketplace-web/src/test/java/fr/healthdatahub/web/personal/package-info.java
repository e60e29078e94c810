/** Tests of what the Hub hands over and erases. */
package fr.healthdatahub.web.personal;
