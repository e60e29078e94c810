/** The HTTP contract's frame: the application, JSON, and what holds for every request. */
package fr.healthdatahub.web.api;
