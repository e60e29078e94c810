/** Makes fictitious researchers, institutions and demands. */
package fr.healthdatahub.demo.people;
