/** Demands and institutions as people and programs meet them at a running portal. */
package fr.healthdatahub.web.demands;
