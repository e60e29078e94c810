/** What officers and administrators do: roles, organisers, and the audit log. */
package fr.healthdatahub.web.administration;
