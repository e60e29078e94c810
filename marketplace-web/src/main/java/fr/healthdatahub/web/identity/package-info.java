/** Who is calling, and the one table of what they may do. */
package fr.healthdatahub.web.identity;
