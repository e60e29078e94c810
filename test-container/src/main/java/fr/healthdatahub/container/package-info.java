/**
 * CDI, JPA and transactions as the application server gives them to a module, for the tests of any
 * module: with its real beans, entities and migrations, and nothing of the server.
 */
package fr.healthdatahub.container;
