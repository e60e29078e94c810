/** Challenges that operators publish from files. */
package fr.healthdatahub.web.bundle;
