/** The portal: the application of the contract here, and one package for each feature. */
package fr.healthdatahub.web;
