/** The Hub from Java: connect, read challenges, submit predictions, wait for scores. */
package fr.healthdatahub.sdk;
