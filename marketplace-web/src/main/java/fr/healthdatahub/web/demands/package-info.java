/** Demands and institutions: their resources, their pages and the mails about decisions. */
package fr.healthdatahub.web.demands;
