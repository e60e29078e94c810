/** Adds the demo challenges, accounts and first submissions to a fresh Hub. */
package fr.healthdatahub.web.demo;
